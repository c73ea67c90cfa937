package org.soundlathe.device.virtual;

import java.util.Arrays;

/// A cable from every output back to the input of the same number, with the delay of a round trip.
public final class LoopBack implements Room {
  private final float[][] line;
  private final int delayFrames;

  /// @param channels as many as the device has outputs
  /// @param delayFrames from the playback ring back to the capture ring; a period at least, because
  ///   a period is captured before the one that answers it is played
  public LoopBack(int channels, int delayFrames) {
    this.delayFrames = delayFrames;
    line = new float[channels][delayFrames];
  }

  @Override
  public void speak(long deviceFrame, float[][] into, int frames) {
    if (frames > delayFrames) {
      throw new IllegalStateException(
          "a cable of " + delayFrames + " frames is shorter than a period of " + frames);
    }
    for (int c = 0; c < into.length; c++) {
      for (int i = 0; i < frames; i++) {
        into[c][i] = c < line.length ? line[c][place(deviceFrame + i)] : 0f;
      }
    }
  }

  @Override
  public void hear(long deviceFrame, float[][] sound, int frames) {
    for (int c = 0; c < line.length; c++) {
      for (int i = 0; i < frames; i++) {
        line[c][place(deviceFrame + i)] = sound[c][i];
      }
    }
  }

  /// The cable is empty again.
  public void reset() {
    for (float[] channel : line) {
      Arrays.fill(channel, 0f);
    }
  }

  private int place(long deviceFrame) {
    return (int) (deviceFrame % delayFrames);
  }
}
