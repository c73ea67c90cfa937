package org.soundlathe.dsp.align;

import org.soundlathe.dsp.spectrum.RealFft;

/// Reads from the cross spectrum of two sounds at which lag they are most alike: plainly, and by
/// phase alone (see [DelayFinder]). One thread at a time.
final class Lags {
  /// Bins weaker than this share of the strongest one (-60 dB of power) have no phase to trust.
  private static final double FAINT = 1e-6;

  private final int search;
  private final RealFft fft;
  private final double[] signal;
  private final double[] re;
  private final double[] im;

  /// The product of the energies that a correlation is divided by; 0 where a lag does not count.
  interface Energies {
    double at(int lag);
  }

  Lags(RealFft fft, int searchFrames) {
    this.fft = fft;
    search = searchFrames;
    signal = new double[fft.size()];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
  }

  /// @param crossRe the sum of the cross spectra of all blocks, the second sound loaded so many
  ///   frames early as are searched; it stays as it is
  Delay delay(double[] crossRe, double[] crossIm, Energies energies) {
    System.arraycopy(crossRe, 0, re, 0, re.length);
    System.arraycopy(crossIm, 0, im, 0, im.length);
    fft.inverse(re, im, signal);
    for (int lag = -search; lag <= search; lag++) {
      double energy = energies.at(lag);
      signal[lag + search] = energy > 0 ? signal[lag + search] / Math.sqrt(energy) : 0;
    }
    int delay = highestLag();
    Polarity polarity = atLag(delay) < 0 ? Polarity.OPPOSITE : Polarity.SAME;
    double correlation = Math.min(1, Math.abs(atLag(delay)));
    double agreeing = whiten(crossRe, crossIm);
    fft.inverse(re, im, signal);
    int phat = highestLag();
    double sharpness = agreeing == 0 ? 0 : Math.min(1, Math.abs(atLag(phat)) / agreeing);
    return new Delay(delay, polarity, correlation, phat + vertex(phat), sharpness);
  }

  /// The correlation that `signal` holds at a lag; the second excerpt was loaded `search` early.
  private double atLag(int lag) {
    return signal[lag + search];
  }

  private int highestLag() {
    int highest = 0;
    for (int lag = -search; lag <= search; lag++) {
      highest = Math.abs(atLag(lag)) > Math.abs(atLag(highest)) ? lag : highest;
    }
    return highest;
  }

  /// Leaves the phases of the cross spectrum alone in `re` and `im`; tells how high a peak is on
  /// which all of them agree.
  private double whiten(double[] crossRe, double[] crossIm) {
    double strongest = 0;
    for (int bin = 0; bin < re.length; bin++) {
      strongest = Math.max(strongest, magnitude(crossRe[bin], crossIm[bin]));
    }
    int kept = 0;
    for (int bin = 0; bin < re.length; bin++) {
      double magnitude = magnitude(crossRe[bin], crossIm[bin]);
      boolean isKept = magnitude > 0 && magnitude >= strongest * FAINT;
      re[bin] = isKept ? crossRe[bin] / magnitude : 0;
      im[bin] = isKept ? crossIm[bin] / magnitude : 0;
      kept += isKept ? 1 : 0;
    }
    return (double) kept / re.length;
  }

  private static double magnitude(double re, double im) {
    return Math.sqrt(re * re + im * im);
  }

  /// How far the top of the parabola through a lag and its neighbours lies beside it.
  private double vertex(int lag) {
    if (lag == -search || lag == search) {
      return 0;
    }
    double sign = atLag(lag) < 0 ? -1 : 1;
    double left = sign * atLag(lag - 1);
    double right = sign * atLag(lag + 1);
    double bend = left - 2 * sign * atLag(lag) + right;
    return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend)));
  }
}
