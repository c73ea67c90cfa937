package org.soundlathe.dsp.dither;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.DitherParameters;

/// Rounds a sound to the whole numbers of a file, with a faint hiss in place of the distortion that
/// rounding alone would bring.
///
/// The hiss is triangular noise of ±1 step: neither the mean nor the power of the error then
/// depends on the sound. A [Shaping] moves the error up to where the ear hears least, by taking the
/// last errors off the next sample; a sound that is cut at full scale does not disturb it. Every
/// sample becomes exactly `k / 2^(bits-1)`, cut at the ends of the range. Where a channel has been
/// exactly silent for a while, the hiss stops and the silence stays. Equal settings give equal
/// bits.
// S. P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, "Quantization and Dither: A Theoretical Survey",
// JAES 40 (1992).
public final class Dither implements Kernel {
  /// After so many frames of exact zeros a channel is silent; so it is before its first sound.
  public static final int SILENT_FRAMES = 1_024;

  // S. Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled" (2014):
  // xorshift64* with its multiplier.
  private static final long SCRAMBLE = 0x2545F4914F6CDD1DL;
  // Two signed 32-bit numbers and 1, over 2^32: their sum lies within ±1 around exactly 0.
  private static final double UNIFORM = 0x1p-32;

  // Half a step of rounding and one of noise; more comes only of sums beyond a double's precision.
  private static final double LARGEST_ERROR = 1.5;

  private final double steps;
  private final double[] coefficients;
  private final double[][] errors;
  private final long seed;
  private final long[] generators;
  private final int[] zeros;
  private long brokenSamples;

  /// @param bits of the file, 8..24
  /// @param seed of the noise; every channel makes its own from it
  public record Settings(int bits, Shaping shaping, long seed) {
    public Settings {
      DitherParameters.BITS.check(bits);
    }

    /// Plain hiss.
    public Settings(int bits) {
      this(bits, Shaping.PLAIN, 1);
    }
  }

  private Dither(Spec spec, Settings settings) {
    steps = 1L << (settings.bits() - 1);
    coefficients = settings.shaping().coefficients(spec.sampleRateHz());
    errors = new double[spec.channels()][coefficients.length];
    seed = settings.seed();
    generators = new long[spec.channels()];
    zeros = new int[spec.channels()];
    reset();
  }

  public static Dither prepare(Spec spec, Settings settings) {
    return new Dither(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < generators.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
      round(channel, block[channel], frames);
    }
  }

  @Override
  public void reset() {
    brokenSamples = 0;
    Arrays.fill(zeros, SILENT_FRAMES);
    for (int channel = 0; channel < generators.length; channel++) {
      generators[channel] = start(seed + channel);
      Arrays.fill(errors[channel], 0);
    }
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void round(int channel, float[] signal, int frames) {
    long generator = generators[channel];
    int silent = zeros[channel];
    double[] past = errors[channel];
    for (int i = 0; i < frames; i++) {
      generator ^= generator >>> 12;
      generator ^= generator << 25;
      generator ^= generator >>> 27;
      long random = generator * SCRAMBLE;
      double noise = ((double) (int) random + (int) (random >> 32) + 1) * UNIFORM;
      float sample = signal[i];
      silent = sample == 0 ? Math.min(silent + 1, SILENT_FRAMES) : 0;
      if (silent == SILENT_FRAMES) {
        signal[i] = 0f;
        Arrays.fill(past, 0);
      } else {
        double wanted = sample * steps - feedback(past);
        double step = Math.rint(wanted + noise);
        remember(past, step - wanted);
        signal[i] = (float) (Math.max(-steps, Math.min(steps - 1, step)) / steps);
      }
    }
    generators[channel] = generator;
    zeros[channel] = silent;
  }

  private double feedback(double[] past) {
    double sum = 0;
    for (int k = 0; k < past.length; k++) {
      sum += coefficients[k] * past[k];
    }
    return sum;
  }

  /// The error before the cut at full scale: it stays small whatever the sound does.
  private static void remember(double[] past, double error) {
    for (int k = past.length - 1; k > 0; k--) {
      past[k] = past[k - 1];
    }
    if (past.length > 0) {
      past[0] = Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, error));
    }
  }

  /// A start that is never 0 and differs in about half of its bits from that of the next seed.
  // The finaliser of D. Stafford's "Mix13", as in SplitMix64.
  private static long start(long seed) {
    long bits = (seed + 1) * 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    bits ^= bits >>> 31;
    return bits == 0 ? 1 : bits;
  }
}
