package org.soundlathe.dsp.spectrum;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;

/// Treats a sound in its spectrum, moment by moment, and makes it a sound again.
///
/// Each piece is taken and given back under the root of a Hann window; the pieces overlap, so that
/// a spectrum that is left alone gives the sound back to -300 dB, late by the size of a piece.
// J. B. Allen, L. R. Rabiner, "A unified approach to short-time Fourier analysis and synthesis",
// Proc. IEEE 65 (1977).
public final class OverlapAdd implements Kernel {
  /// What happens to a spectrum.
  public interface Treatment {
    /// Changes the bins, 0 Hz to Nyquist, of one channel at one moment in place; allocates nothing.
    void treat(int channel, double[] re, double[] im);
  }

  private final int size;
  private final int hop;
  private final Treatment treatment;
  private final RealFft fft;
  private final double[] fade;
  private final double[] piece;
  private final double[] re;
  private final double[] im;
  private final double[][] heard;
  private final double[][] sums;
  private int filled;
  private long brokenSamples;

  /// @param size of a piece, a power of two, 64..65536
  /// @param overlap pieces over every moment, a power of two, 2..16
  public record Settings(int size, int overlap) {
    public Settings {
      require("size", size, 64, 1 << 16);
      require("overlap", overlap, 2, 16);
    }

    private static void require(String name, int value, int min, int max) {
      if (value < min || value > max || Integer.bitCount(value) != 1) {
        throw new IllegalArgumentException(
            name + " " + value + " is no power of two in " + min + ".." + max);
      }
    }
  }

  private OverlapAdd(Spec spec, Settings settings, Treatment treatment) {
    size = settings.size();
    hop = size / settings.overlap();
    this.treatment = treatment;
    fft = new RealFft(size);
    fade = Window.HANN.periodic(size);
    for (int i = 0; i < size; i++) {
      // Hann windows add up to half of their number over every moment.
      fade[i] = Math.sqrt(fade[i] * 2 / settings.overlap());
    }
    piece = new double[size];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    heard = new double[spec.channels()][size];
    sums = new double[spec.channels()][size];
  }

  public static OverlapAdd prepare(Spec spec, Settings settings, Treatment treatment) {
    return new OverlapAdd(spec, settings, treatment);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (float[] signal : block) {
      brokenSamples += Finite.mend(signal, frames);
    }
    int at = 0;
    while (at < frames) {
      int now = Math.min(frames - at, hop - filled);
      for (int channel = 0; channel < heard.length; channel++) {
        exchange(block[channel], at, now, heard[channel], sums[channel]);
      }
      at += now;
      filled += now;
      if (filled == hop) {
        for (int channel = 0; channel < heard.length; channel++) {
          turn(channel);
        }
        filled = 0;
      }
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < heard.length; channel++) {
      Arrays.fill(heard[channel], 0);
      Arrays.fill(sums[channel], 0);
    }
    filled = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return size;
  }

  private void exchange(float[] signal, int at, int frames, double[] in, double[] out) {
    for (int i = 0; i < frames; i++) {
      in[size - hop + filled + i] = signal[at + i];
      signal[at + i] = (float) out[filled + i];
    }
  }

  /// Adds the piece that is complete now, and lets go what has been given out.
  private void turn(int channel) {
    double[] in = heard[channel];
    double[] out = sums[channel];
    for (int i = 0; i < size; i++) {
      piece[i] = in[i] * fade[i];
    }
    System.arraycopy(in, hop, in, 0, size - hop);
    System.arraycopy(out, hop, out, 0, size - hop);
    Arrays.fill(out, size - hop, size, 0);
    fft.forward(piece, re, im);
    treatment.treat(channel, re, im);
    fft.inverse(re, im, piece);
    for (int i = 0; i < size; i++) {
      out[i] += piece[i] * fade[i];
    }
  }
}
