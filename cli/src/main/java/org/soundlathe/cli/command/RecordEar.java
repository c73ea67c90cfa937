package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.cli.console.Console;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.tracking.run.ArmedTrack;

/// Listens to an open card without recording it: for the line check and the tuner.
final class RecordEar implements AutoCloseable {
  private static final int BLOCK_FRAMES = 4096;
  private static final long PAUSE_MS = 10;

  private final Console console;
  private final AudioDevice card;
  private final Exchange exchange;
  private final float[][] block;

  /// Who hears a block.
  interface Listener {
    void hear(float[][] block, int offset, int frames);
  }

  /// The card runs from here on.
  RecordEar(Console console, AudioDevice card) {
    this.console = console;
    this.card = card;
    exchange = card.exchange();
    block = new float[exchange.inputChannels()][BLOCK_FRAMES];
    exchange.capture(true);
    card.start();
  }

  /// Lets go by what has come in.
  void skip() {
    for (long left = exchange.capturedFrames(); left > 0; left -= BLOCK_FRAMES) {
      exchange.drain(block, 0, (int) Math.min(BLOCK_FRAMES, left));
    }
  }

  /// Hears what comes in next, some of it at a time.
  ///
  /// @throws org.soundlathe.device.DeviceRefusal if the card is lost
  void hear(double seconds, Listener listener) {
    long left = (long) (seconds * card.format().sampleRateHz());
    while (left > 0 && !console.stopRequest().isRequested()) {
      card.loss()
          .ifPresent(gone -> {
            throw gone;
          });
      int got = exchange.drain(block, 0, (int) Math.min(BLOCK_FRAMES, left));
      listener.hear(block, 0, got);
      left -= got;
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
    exchange.capture(false);
    card.stop();
  }
}
