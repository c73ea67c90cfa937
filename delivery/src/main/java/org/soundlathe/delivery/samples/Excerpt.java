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
}
