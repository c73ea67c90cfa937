package org.soundlathe.dsp.align;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.align.RoundTrip.Verdict;
import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// Finds how late a known chirp comes back, to a small part of a frame.
///
/// A matched filter (cross-correlation with the chirp, through one Fourier transform of the whole);
/// the highest point between the frames is found on the correlation's own Fourier series, so that
/// no interpolation errs. Where [DelayFinder] compares two unknown recordings within 30000 frames,
/// this one knows one of them and looks as far as a slow device may be late. One thread at a time.
public final class LatencyFinder {
  private static final int LARGEST_FFT = 1 << 20;

  /// -90 dBFS: an open input of a converter is not much quieter.
  private static final double SILENCE = 3.2e-5;

  private static final float FULL_SCALE = 32_767f / 32_768f;
  private static final int CLIPPED_RUN_FRAMES = 3;

  /// Next to the peak its own foot lies, and what filters on the way smear.
  private static final double FOOT_SECONDS = 0.001;

  /// Of noise alone the two highest points differ by a few hundredths.
  private static final double CONFIDENT = 0.4;

  /// Noise alone reaches 5 times the root mean square of a correlation in a million frames.
  private static final double STANDING_OUT = 10;

  private static final int NEWTON_STEPS = 8;

  private final int chirpFrames;
  private final int search;
  private final int foot;
  private final RealFft fft;
  private final double chirpEnergy;
  private final double meanSquareOmega;
  private final double[] chirpRe;
  private final double[] chirpIm;
  private final double[] re;
  private final double[] im;
  private final double[] signal;

  /// @param searchFrames the largest delay looked for, 1 and up; with the chirp at most 1048576
  public LatencyFinder(Chirp chirp, int searchFrames) {
    chirpFrames = chirp.lengthFrames();
    search = searchFrames;
    int needed = chirpFrames + searchFrames;
    if (searchFrames < 1 || needed > LARGEST_FFT) {
      throw new IllegalArgumentException(
          "searchFrames " + searchFrames + " is outside 1.." + (LARGEST_FFT - chirpFrames));
    }
    foot = (int) Math.ceil(FOOT_SECONDS * chirp.sampleRateHz());
    fft = new RealFft(Integer.highestOneBit(needed - 1) * 2);
    signal = new double[fft.size()];
    chirpRe = new double[fft.bins()];
    chirpIm = new double[fft.bins()];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    chirpEnergy = load(chirp.render());
    fft.forward(signal, chirpRe, chirpIm);
    meanSquareOmega = meanSquareOmega();
  }

  /// How many frames of what came back are looked at: the chirp and the largest delay.
  public int lengthFrames() {
    return chirpFrames + search;
  }

  /// Looks for the chirp in what came back.
  ///
  /// @param captured frame 0 is the frame in which the chirp's first sample was sent; what is
  ///   missing of [#lengthFrames] counts as silence
  public RoundTrip find(float[] captured) {
    if (!(loudest(captured) >= SILENCE)) {
      return RoundTrip.SILENT;
    }
    load(captured);
    double[] energies = energies();
    correlate();
    int lag = highest(-1);
    int second = highest(lag);
    double peak = Math.abs(signal[lag]);
    double confidence = 1 - Math.abs(signal[second]) / peak;
    boolean isAbove = peak >= STANDING_OUT * rootMeanSquareBeside(lag);
    double fraction = fraction(lag);
    double best = Math.abs(seriesAt(lag + fraction));
    double windowEnergy =
        energies[Math.min(energies.length - 1, lag + chirpFrames)] - energies[lag];
    double share = Math.min(1, best * best / Math.max(chirpEnergy * windowEnergy, 1e-300));
    double ratio = share / Math.max(1e-15, 1 - share);
    return new RoundTrip(
        verdict(captured, confidence, isAbove),
        lag + fraction,
        signal[lag] < 0 ? Polarity.OPPOSITE : Polarity.SAME,
        Decibels.ofGain(best / chirpEnergy),
        Math.sqrt(share),
        confidence,
        Decibels.ofPower(ratio),
        1 / Math.sqrt(meanSquareOmega * ratio * chirpFrames));
  }

  private Verdict verdict(float[] captured, double confidence, boolean isAbove) {
    if (isClipped(captured)) {
      return Verdict.CLIPPED;
    }
    if (!isAbove) {
      return Verdict.UNCLEAR;
    }
    return confidence >= CONFIDENT ? Verdict.CLEAR : Verdict.DOUBLED;
  }

  /// Fills `signal` and tells the energy in it.
  private double load(float[] from) {
    double energy = 0;
    for (int i = 0; i < signal.length; i++) {
      double sample = i < from.length && i < lengthFrames() ? Finite.orSilence(from[i]) : 0;
      signal[i] = sample;
      energy += sample * sample;
    }
    return energy;
  }

  /// The energy of the first n samples, for every n.
  private double[] energies() {
    double[] sums = new double[lengthFrames() + 1];
    for (int i = 0; i < lengthFrames(); i++) {
      sums[i + 1] = sums[i] + signal[i] * signal[i];
    }
    return sums;
  }

  private void correlate() {
    fft.forward(signal, re, im);
    for (int bin = 0; bin < re.length; bin++) {
      double crossRe = re[bin] * chirpRe[bin] + im[bin] * chirpIm[bin];
      im[bin] = im[bin] * chirpRe[bin] - re[bin] * chirpIm[bin];
      re[bin] = crossRe;
    }
    fft.inverse(re, im, signal);
  }

  /// The delay at which the correlation is largest, the surroundings of one delay left out; -1
  /// leaves out none.
  private int highest(int leftOut) {
    int highest = leftOut > foot ? 0 : Math.min(search, leftOut < 0 ? 0 : leftOut + foot + 1);
    for (int lag = 0; lag <= search; lag++) {
      boolean isOut = leftOut >= 0 && Math.abs(lag - leftOut) <= foot;
      highest = !isOut && Math.abs(signal[lag]) > Math.abs(signal[highest]) ? lag : highest;
    }
    return highest;
  }

  private double rootMeanSquareBeside(int peak) {
    double sum = 0;
    int count = 0;
    for (int lag = 0; lag <= search; lag++) {
      if (Math.abs(lag - peak) > foot) {
        sum += signal[lag] * signal[lag];
        count++;
      }
    }
    return Math.sqrt(sum / Math.max(1, count));
  }

  /// How far beside a frame the correlation is highest: Newton's method on its slope.
  private double fraction(int lag) {
    double at = 0;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double slope = 0;
      double bend = 0;
      double omega = 2 * StrictMath.PI / fft.size();
      double turnRe = StrictMath.cos(omega * (lag + at));
      double turnIm = StrictMath.sin(omega * (lag + at));
      double phaseRe = 1;
      double phaseIm = 0;
      for (int bin = 0; bin < re.length; bin++) {
        slope -= bin * (re[bin] * phaseIm + im[bin] * phaseRe);
        bend -= (double) bin * bin * (re[bin] * phaseRe - im[bin] * phaseIm);
        double nextRe = phaseRe * turnRe - phaseIm * turnIm;
        phaseIm = phaseRe * turnIm + phaseIm * turnRe;
        phaseRe = nextRe;
      }
      double move = bend == 0 ? 0 : -slope / (bend * omega);
      at = Math.max(-1, Math.min(1, at + move));
    }
    return at;
  }

  /// The correlation at any delay, by its Fourier series.
  private double seriesAt(double lag) {
    double omega = 2 * StrictMath.PI / fft.size();
    double sum = 0.5 * re[0];
    for (int bin = 1; bin < re.length; bin++) {
      double angle = omega * bin * lag;
      sum += re[bin] * StrictMath.cos(angle) - im[bin] * StrictMath.sin(angle);
    }
    return 2 * sum / fft.size();
  }

  /// The mean of the squared angular frequency over the chirp's power, per frame.
  private double meanSquareOmega() {
    double omega = 2 * StrictMath.PI / fft.size();
    double power = 0;
    double moment = 0;
    for (int bin = 0; bin < chirpRe.length; bin++) {
      double here = chirpRe[bin] * chirpRe[bin] + chirpIm[bin] * chirpIm[bin];
      power += here;
      moment += here * bin * bin * omega * omega;
    }
    return moment / power;
  }

  private static float loudest(float[] samples) {
    float loudest = 0;
    for (float sample : samples) {
      loudest = Math.max(loudest, Math.abs(Finite.orSilence(sample)));
    }
    return loudest;
  }

  private static boolean isClipped(float[] samples) {
    int run = 0;
    for (float sample : samples) {
      run = Math.abs(sample) >= FULL_SCALE ? run + 1 : 0;
      if (run == CLIPPED_RUN_FRAMES) {
        return true;
      }
    }
    return false;
  }
}
