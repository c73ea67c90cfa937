package org.soundlathe.dsp.resample;

import java.util.Arrays;
import org.soundlathe.dsp.spectrum.KaiserSinc;
import org.soundlathe.dsp.spectrum.RealFft;

/// Takes away what the narrower of two rates cannot hold, and changes the rate by whole octaves on
/// the way: a steep symmetric low-pass by overlapping blocks of spectra.
///
/// A block of `size` frames gives the frames that lie `reach` from both of its ends, at the new
/// rate or else at 1.8 to 3.6 times the narrower one: so much room above the sound that what
/// follows needs few weights.
// Overlap-save: A. V. Oppenheim, R. W. Schafer, "Discrete-Time Signal Processing", §8.7.
final class OctaveStage {
  // The pass band ends at 20 kHz of 22.05 and the stop band begins at the end of the band: what
  // would fold back is gone, not only softer.
  private static final double PASS_BAND = 20_000 / 22_050.0;
  static final double STOP_BAND_DB = 160;

  /// How many times the narrower rate the rate after this stage is at least.
  private static final double ROOM = 1.8;

  /// Blocks begin on multiples of this, so that they do so after five octaves down too.
  static final int GRID = 32;

  /// How much longer than the low-pass a block is at least.
  private static final int BLOCK_LENGTHS = 6;

  private final int octaves;
  private final int reach;
  private final RealFft fft;
  private final RealFft back;

  /// Of every bin up to the end of the band.
  private final double[] gains;

  private final double[] re;
  private final double[] im;
  private final double[] block;

  OctaveStage(int fromHz, int toHz) {
    octaves = octaves(fromHz, toHz);
    double band = Math.min(1, (double) toHz / fromHz);
    double transition = StrictMath.PI * band * (1 - PASS_BAND);
    int half = (KaiserSinc.taps(STOP_BAND_DB, transition) + 1) / 2;
    reach = (half + GRID - 1) / GRID * GRID;
    fft = new RealFft(powerOfTwo(Math.max(64, 2 * half * BLOCK_LENGTHS)));
    back = new RealFft(moved(fft.size()));
    re = new double[Math.max(fft.bins(), back.bins())];
    im = new double[re.length];
    block = new double[Math.max(fft.size(), back.size())];
    gains = gains(band, half);
  }

  /// How many frames a block takes.
  int size() {
    return fft.size();
  }

  /// How many frames at each end of a block only help.
  int reach() {
    return reach;
  }

  /// How many frames from one block to the next.
  int hop() {
    return fft.size() - 2 * reach;
  }

  /// How many frames at the new rate so many frames are, a multiple of 32.
  int moved(int frames) {
    return octaves < 0 ? frames >> -octaves : frames << octaves;
  }

  /// Turns one block into the frames of its middle, `moved(hop())` of them, at the new rate.
  void process(double[] frames, double[] out, int outOffset) {
    fft.forward(frames, re, im);
    for (int bin = 0; bin < gains.length; bin++) {
      re[bin] *= gains[bin];
      im[bin] *= gains[bin];
    }
    Arrays.fill(re, gains.length, re.length, 0);
    Arrays.fill(im, gains.length, im.length, 0);
    back.inverse(re, im, block);
    System.arraycopy(block, moved(reach), out, outOffset, moved(hop()));
  }

  /// The rate after this stage is fromHz · 2^octaves: the new rate itself, where that is so many
  /// octaves away.
  private static int octaves(int fromHz, int toHz) {
    for (int octaves = -5; octaves <= 5; octaves++) {
      if (octaves < 0 ? fromHz == toHz << -octaves : fromHz << octaves == toHz) {
        return octaves;
      }
    }
    double room = ROOM * Math.min(fromHz, toHz);
    int octaves = fromHz < room ? 1 : 0;
    for (double rateHz = fromHz; rateHz / 2 >= room; rateHz /= 2) {
      octaves--;
    }
    return octaves;
  }

  /// The spectrum of the low-pass, real because that is symmetric about frame 0, with the scale of
  /// the two transforms.
  private double[] gains(double band, int half) {
    KaiserSinc lowPass = new KaiserSinc(half, STOP_BAND_DB);
    double sum = 0;
    for (int k = -half; k <= half; k++) {
      double weight = lowPass.at(k, band * (1 + PASS_BAND) / 2);
      block[k < 0 ? fft.size() + k : k] = weight;
      sum += weight;
    }
    fft.forward(block, re, im);
    int bins =
        Math.min((int) Math.ceil(band * fft.size() / 2), Math.min(fft.size(), back.size()) / 2);
    double[] gains = Arrays.copyOf(re, bins);
    double scale = (double) back.size() / fft.size() / sum;
    for (int bin = 0; bin < bins; bin++) {
      gains[bin] *= scale;
    }
    return gains;
  }

  private static int powerOfTwo(int atLeast) {
    return Integer.highestOneBit(2 * atLeast - 1);
  }
}
