package org.soundlathe.tracking.run;

import java.util.List;
import org.soundlathe.tracking.capture.Capture;
import org.soundlathe.tracking.tape.Overlay;

/// The live inputs, laid over what is played: software monitoring, as late as the tape is rendered
/// ahead. The tape's thread.
final class LiveInputs implements Overlay {
  private static final int MOST_FRAMES = 8192;

  private final Capture capture;
  private final List<ArmedTrack> armed;
  private final float[][] heard;
  private final float[] gains;
  private long nextFrame = -1;

  /// @param gains linear, one for each output channel of the device: left, right, left, right …
  LiveInputs(Capture capture, int inputs, List<ArmedTrack> armed, float[] gains) {
    this.capture = capture;
    this.armed = List.copyOf(armed);
    this.gains = gains.clone();
    heard = new float[inputs][MOST_FRAMES];
  }

  @Override
  public void add(long sessionFrame, float[][] into, int offset, int frames) {
    int count = Math.min(frames, MOST_FRAMES);
    long newest = capture.tapeFrame() - count;
    // Behind a gap, and at the beginning, it goes on with the newest that there is.
    if (nextFrame < 0 || nextFrame > newest || newest - nextFrame > 4L * count) {
      nextFrame = newest;
    }
    if (nextFrame < 0 || capture.copy(nextFrame, heard, count) < count) {
      nextFrame = -1;
      return;
    }
    for (var track : armed) {
      for (int c = 0; c < Math.min(gains.length, into.length); c++) {
        int side = track.inputs().size() == 1 ? 0 : c % 2;
        mix(heard[track.inputs().get(side)], into[c], offset, count, gains[c]);
      }
    }
    nextFrame += count;
  }

  private static void mix(float[] from, float[] into, int offset, int frames, float gain) {
    for (int i = 0; i < frames; i++) {
      into[offset + i] += gain * from[i];
    }
  }
}
