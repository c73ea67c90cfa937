package org.soundlathe.dsp;

/// Takes damage out of a sound: a sample that is no number, or beyond all reason, becomes silence.
///
/// Every kernel guards its input with this, so that one broken sample in a file never rings on in a
/// filter. Sound that is whole passes bit for bit.
public final class Finite {
  // +240 dBFS: above any file with a wrong scale, and far enough below overflow for 60 dB of gain.
  private static final float LOUDEST = 1e12f;

  private Finite() {}

  /// The sample itself, or 0 where it is NaN, infinite or above +240 dBFS.
  public static float orSilence(float sample) {
    return Math.abs(sample) <= LOUDEST ? sample : 0f;
  }

  /// Mends samples 0..frames-1 in place.
  ///
  /// @return how many of them were broken
  public static int mend(float[] signal, int frames) {
    return mend(signal, 0, frames);
  }

  /// Mends samples from..to-1 in place.
  ///
  /// @return how many of them were broken
  public static int mend(float[] signal, int from, int to) {
    float loudest = 0;
    for (int i = from; i < to; i++) {
      loudest = Math.max(loudest, Math.abs(signal[i]));
    }
    return loudest <= LOUDEST ? 0 : mendEach(signal, from, to);
  }

  private static int mendEach(float[] signal, int from, int to) {
    int broken = 0;
    for (int i = from; i < to; i++) {
      if (!(Math.abs(signal[i]) <= LOUDEST)) {
        signal[i] = 0f;
        broken++;
      }
    }
    return broken;
  }
}
