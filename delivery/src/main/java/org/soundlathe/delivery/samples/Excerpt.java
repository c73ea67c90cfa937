package org.soundlathe.delivery.samples;

/// The extract of one sound, held in memory: a minute at most, however long the song.
final class Excerpt {
  static final int CHANNELS = 2;

  private final float[][] sound;
  private final int sampleRateHz;

  /// @param sound `[channel][frame]`, stereo; kept, not copied
  Excerpt(float[][] sound, int sampleRateHz) {
    this.sound = sound;
    this.sampleRateHz = sampleRateHz;
  }

  /// `[channel][frame]`, to be read only.
  float[][] sound() {
    return sound;
  }

  int sampleRateHz() {
    return sampleRateHz;
  }

  int lengthFrames() {
    return sound[0].length;
  }

  /// The largest sample, linear.
  double peak() {
    return peak(0, lengthFrames());
  }

  /// The largest sample of the frames `from` up to, but without, `to`.
  double peak(int from, int to) {
    var peak = 0.0f;
    for (var channel : sound) {
      for (var frame = from; frame < to; frame++) {
        peak = Math.max(peak, Math.abs(channel[frame]));
      }
    }
    return peak;
  }

  /// A copy turned up or down.
  Excerpt gained(double gain) {
    var gained = new float[sound.length][lengthFrames()];
    for (var channel = 0; channel < sound.length; channel++) {
      for (var frame = 0; frame < gained[channel].length; frame++) {
        gained[channel][frame] = (float) (sound[channel][frame] * gain);
      }
    }
    return new Excerpt(gained, sampleRateHz);
  }
}
