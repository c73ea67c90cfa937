package org.soundlathe.dsp.reverb;

import java.util.Arrays;

/// What one way through each of several springs does to a sound: the lows come first, and towards a
/// corner each frequency later, so that a click becomes a rising chirp.
///
/// A chain of equal all-passes, each over several frames: (a + z⁻ᵏ) / (1 + a z⁻ᵏ), with a group
/// delay of k(1 - a²) / (1 + a² + 2a cos kω). All stages of all springs stand side by side in a row
/// and take what the one before gave a frame ago, so that the loop fills whole vectors.
// V. Välimäki, J. Parker, J. S. Abel, "Parametric Spring Reverberation Effect", JAES 58 (2010).
final class Chirps {
  private final int springs;
  private final int stages;
  private final float[] coefficient;
  private final float[] in;
  private final float[] out;
  private final float[][] states;
  private int position;

  /// @param coefficients a of each spring, 0..0.8
  /// @param stretchFrames k
  Chirps(double[] coefficients, int stages, int stretchFrames) {
    this.stages = stages;
    springs = coefficients.length;
    int lanes = springs * stages;
    coefficient = new float[lanes];
    in = new float[lanes];
    out = new float[lanes];
    states = new float[stretchFrames][lanes];
    for (int i = 0; i < lanes; i++) {
      coefficient[i] = (float) coefficients[i / stages];
    }
  }

  /// How long a frequency takes, the frames in the row included.
  static double delayFrames(
      double coefficient, int stages, int stretchFrames, double frequencyHz, int sampleRateHz) {
    double turn = 2 * StrictMath.PI * frequencyHz * stretchFrames / sampleRateHz;
    double square = coefficient * coefficient;
    double stage =
        stretchFrames * (1 - square) / (1 + square + 2 * coefficient * StrictMath.cos(turn));
    return stages * (stage + 1) - 1;
  }

  /// Treats signals `[spring][frame]` in place.
  void process(float[][] signals, int frames) {
    for (int i = 0; i < frames; i++) {
      System.arraycopy(out, 0, in, 1, out.length - 1);
      for (int spring = 0; spring < springs; spring++) {
        in[spring * stages] = signals[spring][i];
      }
      chirp(in, out, states[position], coefficient);
      for (int spring = 0; spring < springs; spring++) {
        signals[spring][i] = out[spring * stages + stages - 1];
      }
      position = position + 1 == states.length ? 0 : position + 1;
    }
  }

  void clear() {
    Arrays.fill(out, 0f);
    for (float[] state : states) {
      Arrays.fill(state, 0f);
    }
    position = 0;
  }

  private static void chirp(float[] in, float[] out, float[] state, float[] coefficient) {
    for (int i = 0; i < in.length; i++) {
      float old = state[i];
      float now = in[i] - coefficient[i] * old;
      out[i] = coefficient[i] * now + old;
      state[i] = now;
    }
  }
}
