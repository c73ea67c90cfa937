package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// What room acousticians measure on the answer to a click.
public final class Tail {
  static final int RATE_HZ = 48_000;
  private static final int FFT_FRAMES = 32_768;

  private Tail() {}

  /// What comes back of one click in the middle.
  static float[][] click(Kernel space, int frames) {
    return Signals.run(
        space, new float[][] {Signals.impulse(0, frames), Signals.impulse(0, frames)}, 512);
  }

  /// What comes back, left and right, after noise that is broken off: of six noises, each in a
  /// space of its own. Where few tones ring, in the lowest octaves, one space alone decays a few
  /// percent faster or slower by chance.
  // ISO 3382-2:2008, 5.3: the interrupted noise method.
  static float[][] afterNoise(IntFunction<? extends Kernel> space, int rateHz, int frames) {
    int noise = rateHz / 10;
    float[][] answers = new float[12][];
    for (int i = 0; i < 6; i++) {
      float[][] sound = {
        Arrays.copyOf(Signals.noise(2L * i, 1, noise), noise + frames),
        Arrays.copyOf(Signals.noise(2L * i + 1, 1, noise), noise + frames)
      };
      Signals.run(space.apply(i), sound, 512);
      answers[2 * i] = Arrays.copyOfRange(sound[0], noise, noise + frames);
      answers[2 * i + 1] = Arrays.copyOfRange(sound[1], noise, noise + frames);
    }
    return answers;
  }

  /// Of several answers together, in the band around a frequency: the straight line through
  /// Schroeder's backward integral from -5 to -35 dB. More answers, less chance.
  public static double t60Seconds(
      float[][] answers, double centreHz, double resonance, int rateHz) {
    int frames = answers[0].length;
    double[] energy = new double[frames + 1];
    for (float[] answer : answers) {
      double[] band = band(answer, centreHz, resonance, rateHz);
      for (int i = 0; i < frames; i++) {
        energy[i] += band[i] * band[i];
      }
    }
    for (int i = frames - 1; i >= 0; i--) {
      energy[i] += energy[i + 1];
    }
    return -60 / slopeDbPerSecond(energy, rateHz);
  }

  private static double slopeDbPerSecond(double[] energy, int rateHz) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < energy.length; i += 16) {
      double levelDb = Decibels.ofPower(energy[i] / energy[0]);
      if (levelDb < -5 && levelDb > -35) {
        double time = (double) i / rateHz;
        n++;
        x += time;
        y += levelDb;
        xx += time * time;
        xy += time * levelDb;
      }
    }
    return (n * xy - x * y) / (n * xx - x * x);
  }

  /// Three resonators in a row.
  private static double[] band(float[] signal, double centreHz, double resonance, int rateHz) {
    double[] band = new double[signal.length];
    for (int i = 0; i < band.length; i++) {
      band[i] = signal[i];
    }
    for (int i = 0; i < 3; i++) {
      band = resonate(band, centreHz, resonance, rateHz);
    }
    return band;
  }

  /// Until a part of the energy of a band has come that comes in the first frames.
  static int arrival(float[] answer, double centreHz, double part, int frames) {
    float[] band = bandAround(centreHz, answer);
    double wanted = 0;
    for (int i = 0; i < frames; i++) {
      wanted += part * band[i] * band[i];
    }
    int at = 0;
    for (double sum = 0; sum < wanted; at++) {
      sum += (double) band[at] * band[at];
    }
    return at;
  }

  /// -1 opposite, 0 nothing in common, 1 the same.
  static double correlation(float[][] stereo, int from, int to) {
    double cross = 0;
    double left = 0;
    double right = 0;
    for (int i = from; i < to; i++) {
      cross += (double) stereo[0][i] * stereo[1][i];
      left += (double) stereo[0][i] * stereo[0][i];
      right += (double) stereo[1][i] * stereo[1][i];
    }
    return cross / Math.sqrt(left * right);
  }

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
    double[] band = new double[signal.length];
    for (int i = 0; i < band.length; i++) {
      band[i] = signal[i];
    }
    band = resonate(resonate(band, centreHz, 1.41, RATE_HZ), centreHz, 1.41, RATE_HZ);
    float[] out = new float[signal.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) band[i];
    }
    return out;
  }

  private static double[] resonate(double[] signal, double centreHz, double resonance, int rateHz) {
    double angle = 2 * StrictMath.PI * centreHz / rateHz;
    double alpha = StrictMath.sin(angle) / (2 * resonance);
    double b1 = -2 * StrictMath.cos(angle);
    double[] out = new double[signal.length];
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
      out[i] = y;
    }
    return out;
  }

  /// Of 32768 frames under a Hann window.
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

  /// How a spectrum from 100 to 8000 Hz stands against its own mean over a quarter octave: its
  /// highest tone, and its flatness (geometric over arithmetic mean), both in dB. Gaussian noise
  /// has about 9.5 and -2.5 (its powers are exponentially distributed); what rings in single tones
  /// has more and less.
  static double[] highestToneAndFlatnessDb(double[] powers) {
    double binHz = (double) RATE_HZ / FFT_FRAMES;
    double highest = 0;
    double logarithms = 0;
    double sum = 0;
    int from = (int) (100 / binHz);
    int to = (int) (8_000 / binHz);
    for (int i = from; i < to; i++) {
      int half = Math.max(20, i / 8);
      double mean = 0;
      for (int k = Math.max(0, i - half); k <= i + half; k++) {
        mean += powers[k] / (2 * half + 1);
      }
      highest = Math.max(highest, powers[i] / mean);
      logarithms += StrictMath.log(powers[i] / mean) / (to - from);
      sum += powers[i] / mean / (to - from);
    }
    return new double[] {
      Decibels.ofPower(highest), Decibels.ofPower(StrictMath.exp(logarithms) / sum)
    };
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
