package org.soundlathe.dsp.dither;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// Rounds a sound to the whole numbers of a file, with a faint hiss in place of the distortion that
/// rounding alone would bring.
///
/// The hiss is triangular noise of ±1 step: neither the mean nor the power of the error then
/// depends on the sound. Every sample becomes exactly `k / 2^(bits-1)`, cut at the ends of the
/// range. Where a channel has been exactly silent for a while, the hiss stops and the silence
/// stays. Equal settings give equal bits.
// S. P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, "Quantization and Dither: A Theoretical Survey",
// JAES 40 (1992).
public final class TpdfDither implements Kernel {
  /// After so many frames of exact zeros a channel is silent; so it is before its first sound.
  public static final int SILENT_FRAMES = 1_024;

  // S. Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled" (2014):
  // xorshift64* with its multiplier.
  private static final long SCRAMBLE = 0x2545F4914F6CDD1DL;
  // Two signed 32-bit numbers and 1, over 2^32: their sum lies within ±1 around exactly 0.
  private static final double UNIFORM = 0x1p-32;

  private final double steps;
  private final long seed;
  private final long[] generators;
  private final int[] zeros;
  private long brokenSamples;

  /// @param bits of the file, 8..24
  /// @param seed of the noise; every channel makes its own from it
  public record Settings(int bits, long seed) {
    public Settings {
      if (bits < 8 || bits > 24) {
        throw new IllegalArgumentException("bits " + bits + " is outside 8..24");
      }
    }

    public Settings(int bits) {
      this(bits, 1);
    }
  }

  private TpdfDither(Spec spec, Settings settings) {
    steps = 1L << (settings.bits() - 1);
    seed = settings.seed();
    generators = new long[spec.channels()];
    zeros = new int[spec.channels()];
    reset();
  }

  public static TpdfDither prepare(Spec spec, Settings settings) {
    return new TpdfDither(spec, settings);
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
    }
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  private void round(int channel, float[] signal, int frames) {
    long generator = generators[channel];
    int silent = zeros[channel];
    for (int i = 0; i < frames; i++) {
      generator ^= generator >>> 12;
      generator ^= generator << 25;
      generator ^= generator >>> 27;
      long random = generator * SCRAMBLE;
      double noise = ((double) (int) random + (int) (random >> 32) + 1) * UNIFORM;
      float sample = signal[i];
      silent = sample == 0 ? Math.min(silent + 1, SILENT_FRAMES) : 0;
      double step = Math.rint(sample * steps + noise);
      double kept = Math.max(-steps, Math.min(steps - 1, step));
      signal[i] = silent == SILENT_FRAMES ? 0f : (float) (kept / steps);
    }
    generators[channel] = generator;
    zeros[channel] = silent;
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
