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
  public static void mend(float[] signal, int frames) {
    for (int i = 0; i < frames; i++) {
      float sample = signal[i];
      signal[i] = Math.abs(sample) <= LOUDEST ? sample : 0f;
    }
  }
}
