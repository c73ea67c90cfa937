package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// What room acousticians measure on the answer to a click.
final class Tail {
  static final int RATE_HZ = 48_000;
  private static final int FFT_FRAMES = 16_384;

  private Tail() {}

  /// Schroeder's backward integral, the slope from -5 to -35 dB.
  static double t60Seconds(float[] answer) {
    double[] energy = new double[answer.length + 1];
    for (int i = answer.length - 1; i >= 0; i--) {
      energy[i] = energy[i + 1] + (double) answer[i] * answer[i];
    }
    int from = 0;
    while (Decibels.ofPower(energy[from] / energy[0]) > -5) {
      from++;
    }
    int to = from;
    while (Decibels.ofPower(energy[to] / energy[0]) > -35) {
      to++;
    }
    return 2.0 * (to - from) / RATE_HZ;
  }

  /// An octave band by two resonators in a row (24 dB per octave in all).
  static float[] bandAround(double centreHz, float[] signal) {
    return resonate(centreHz, resonate(centreHz, signal));
  }

  private static float[] resonate(double centreHz, float[] signal) {
    double angle = 2 * StrictMath.PI * centreHz / RATE_HZ;
    double alpha = StrictMath.sin(angle) / (2 * 1.41);
    double b1 = -2 * StrictMath.cos(angle);
    float[] out = new float[signal.length];
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < signal.length; i++) {
      double y = (alpha * (signal[i] - x2) - b1 * y1 - (1 - alpha) * y2) / (1 + alpha);
      x2 = x1;
      x1 = signal[i];
      y2 = y1;
      y1 = y;
      out[i] = (float) y;
    }
    return out;
  }

  /// Of 16384 frames under a Hann window.
  static double[] powers(float[] signal, int from) {
    RealFft fft = new RealFft(FFT_FRAMES);
    double[] part = new double[FFT_FRAMES];
    for (int i = 0; i < FFT_FRAMES; i++) {
      double window = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / FFT_FRAMES);
      part[i] = window * signal[from + i];
    }
    double[] real = new double[fft.bins()];
    double[] imaginary = new double[fft.bins()];
    fft.forward(part, real, imaginary);
    for (int i = 0; i < real.length; i++) {
      real[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
    }
    return real;
  }

  static double thirdOctaveDb(double[] powers, double centreHz) {
    double binHz = (double) RATE_HZ / FFT_FRAMES;
    int first = (int) Math.ceil(centreHz * StrictMath.pow(2, -1 / 6.0) / binHz);
    int last = (int) Math.floor(centreHz * StrictMath.pow(2, 1 / 6.0) / binHz);
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += powers[i] / (last - first + 1);
    }
    return Decibels.ofPower(sum);
  }

  /// Normalised echo density (Abel and Huang 2006): the part of samples outside one standard
  /// deviation, re that of Gaussian noise; 1 is a full, smooth reverberation.
  static double echoDensity(float[] answer, int centre) {
    int half = 480;
    double power = 0;
    for (int i = centre - half; i < centre + half; i++) {
      power += (double) answer[i] * answer[i] / (2 * half);
    }
    int outside = 0;
    for (int i = centre - half; i < centre + half; i++) {
      if ((double) answer[i] * answer[i] > power) {
        outside++;
      }
    }
    return outside / (2.0 * half) / 0.3173;
  }

  /// A stretch of a tail with its decay taken off.
  static double[] withoutDecay(float[] answer, int from, int frames, double decaySeconds) {
    double[] flat = new double[frames];
    for (int i = 0; i < frames; i++) {
      flat[i] = answer[from + i] * Decibels.toGain(60.0 * i / RATE_HZ / decaySeconds);
    }
    return flat;
  }

  /// How alike a sound is to itself some frames later: 0 not at all, 1 the same.
  static double likeness(double[] sound, int lag) {
    double sum = 0;
    double energy = 0;
    for (int i = 0; i < sound.length; i++) {
      energy += sound[i] * sound[i];
      sum += i < lag ? 0 : sound[i] * sound[i - lag];
    }
    return sum / energy;
  }
}
