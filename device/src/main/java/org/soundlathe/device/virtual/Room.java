package org.soundlathe.device.virtual;

import java.util.Arrays;

/// The air around a virtual device: what its loudspeakers play, and what its microphones hear.
/// Called on the device's thread, one period at a time.
public interface Room {
  /// What the microphones hear from a frame of the device's clock on.
  ///
  /// @param into `[input][frame]`, to be filled with `frames` frames
  void speak(long deviceFrame, float[][] into, int frames);

  /// What the loudspeakers play from a frame of the device's clock on.
  ///
  /// @param sound `[output][frame]`, lent for this call
  void hear(long deviceFrame, float[][] sound, int frames);

  /// Nobody plays, nobody listens.
  static Room empty() {
    return new Room() {
      @Override
      public void speak(long deviceFrame, float[][] into, int frames) {
        for (float[] channel : into) {
          Arrays.fill(channel, 0, frames, 0f);
        }
      }

      @Override
      public void hear(long deviceFrame, float[][] sound, int frames) {}
    };
  }
}
