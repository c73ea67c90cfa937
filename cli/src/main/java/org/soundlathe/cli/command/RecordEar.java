package org.soundlathe.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.capture.CaptureListener;
import org.soundlathe.tracking.capture.CaptureSettings;
import org.soundlathe.tracking.run.ArmedTrack;

/// Listens to an open card without recording it: for the line check and the tuner.
final class RecordEar implements AutoCloseable {
  private static final int BLOCK_FRAMES = 4096;
  private static final long PAUSE_MS = 10;

  private final Console console;
  private final AudioDevice card;
  private final Capture capture;
  private final float[][] block;
  private long frame;

  /// Who hears a block.
  interface Listener {
    void hear(float[][] block, int offset, int frames);
  }

  /// The card runs from here on.
  RecordEar(Console console, AudioDevice card, Path folder) {
    this.console = console;
    this.card = card;
    block = new float[card.exchange().inputChannels()][BLOCK_FRAMES];
    var settings = CaptureSettings.preRecord(0);
    capture = new Capture(card, Disk.real(), folder, settings, CaptureListener.none());
    capture.start();
    try {
      card.start();
    } catch (RuntimeException e) {
      capture.close();
      throw e;
    }
  }

  /// What comes in from now on.
  void skip() {
    frame = capture.tapeFrame();
  }

  /// Hears what comes in next, some of it at a time.
  ///
  /// @throws org.soundlathe.device.DeviceRefusal if the card is lost
  void hear(double seconds, Listener listener) {
    long end = frame + (long) (seconds * card.format().sampleRateHz());
    while (frame < end && !console.stopRequest().isRequested()) {
      card.loss()
          .ifPresent(gone -> {
            throw gone;
          });
      frame = Math.max(frame, capture.oldestFrame());
      int got = capture.copy(frame, block, (int) Math.min(BLOCK_FRAMES, end - frame));
      listener.hear(block, 0, got);
      frame += got;
      if (got == 0) {
        pause();
      }
    }
  }

  /// The inputs by the tracks that they go to.
  static List<String> names(List<ArmedTrack> armed, int inputs) {
    var names = new ArrayList<String>();
    for (int i = 0; i < inputs; i++) {
      names.add("input " + (i + 1));
    }
    for (var one : armed) {
      for (int side = 0; side < one.inputs().size(); side++) {
        var end = one.inputs().size() == 1 ? "" : side == 0 ? " L" : " R";
        names.set(one.inputs().get(side), one.track().name() + end);
      }
    }
    return names;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    card.stop();
    capture.close();
  }
}
