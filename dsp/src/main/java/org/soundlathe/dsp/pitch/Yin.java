package org.soundlathe.dsp.pitch;

import org.soundlathe.dsp.spectrum.RealFft;

/// Finds the period after which a short piece of sound repeats itself.
///
/// A. de Cheveigné and H. Kawahara, "YIN, a fundamental frequency estimator for speech and music",
/// JASA 111 (2002): difference function (by FFT), cumulative mean normalisation, absolute
/// threshold, parabola.
final class Yin {
  /// The deepest dip that still counts as a period; the paper uses 0.1 to 0.15.
  private static final double THRESHOLD = 0.15;

  private final int shortest;
  private final int longest;
  private final int span;
  private final RealFft fft;
  private final double[] signal;
  private final double[] headRe;
  private final double[] headIm;
  private final double[] re;
  private final double[] im;
  private final double[] normalised;
  private double periodSamples;
  private double aperiodicity;

  /// @param shortest the shortest period looked for, in samples, 2 and up
  /// @param longest the longest period looked for
  Yin(int shortest, int longest) {
    this.shortest = shortest;
    this.longest = longest;
    int size = 64;
    while (size < 2.5 * longest) {
      size *= 2;
    }
    span = size - longest - 1;
    fft = new RealFft(size);
    signal = new double[size];
    headRe = new double[fft.bins()];
    headIm = new double[fft.bins()];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    normalised = new double[longest + 2];
  }

  /// How many samples it looks at.
  int lengthSamples() {
    return span + longest + 1;
  }

  /// Looks at the samples from `start`; true where they repeat themselves.
  boolean find(float[] samples, int start) {
    correlate(samples, start);
    normalise(samples, start);
    int dip = firstDip();
    aperiodicity = normalised[dip];
    periodSamples = vertex(dip);
    return aperiodicity < THRESHOLD;
  }

  /// The period found last, with a fraction.
  double periodSamples() {
    return periodSamples;
  }

  /// How far the piece found last is from repeating itself: 0 exactly, 1 not at all.
  double aperiodicity() {
    return aperiodicity;
  }

  /// Leaves in `signal` the product sums of the first `span` samples with those `lag` later.
  private void correlate(float[] samples, int start) {
    for (int i = 0; i < signal.length; i++) {
      signal[i] = i < span ? samples[start + i] : 0;
    }
    fft.forward(signal, headRe, headIm);
    for (int i = 0; i < signal.length; i++) {
      signal[i] = samples[start + i];
    }
    fft.forward(signal, re, im);
    for (int bin = 0; bin < re.length; bin++) {
      double productRe = headRe[bin] * re[bin] + headIm[bin] * im[bin];
      double productIm = headRe[bin] * im[bin] - headIm[bin] * re[bin];
      re[bin] = productRe;
      im[bin] = productIm;
    }
    fft.inverse(re, im, signal);
  }

  private void normalise(float[] samples, int start) {
    double headEnergy = 0;
    for (int i = 0; i < span; i++) {
      headEnergy += (double) samples[start + i] * samples[start + i];
    }
    double energy = headEnergy;
    double sum = 0;
    normalised[0] = 1;
    for (int lag = 1; lag < normalised.length; lag++) {
      double gone = samples[start + lag - 1];
      double come = samples[start + lag - 1 + span];
      energy += come * come - gone * gone;
      double difference = Math.max(0, headEnergy + energy - 2 * signal[lag]);
      sum += difference;
      normalised[lag] = sum == 0 ? 1 : difference * lag / sum;
    }
  }

  /// The first dip under the threshold, or else the deepest one.
  private int firstDip() {
    int deepest = shortest;
    for (int lag = shortest; lag <= longest; lag++) {
      boolean isDip =
          normalised[lag] <= normalised[lag - 1] && normalised[lag] < normalised[lag + 1];
      if (isDip && normalised[lag] < THRESHOLD) {
        return lag;
      }
      if (normalised[lag] < normalised[deepest]) {
        deepest = lag;
      }
    }
    return deepest;
  }

  private double vertex(int dip) {
    double left = normalised[dip - 1];
    double right = normalised[dip + 1];
    double bend = left - 2 * normalised[dip] + right;
    return bend <= 0 ? dip : dip + Math.max(-1, Math.min(1, (left - right) / (2 * bend)));
  }
}
