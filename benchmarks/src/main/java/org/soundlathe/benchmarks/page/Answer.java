package org.soundlathe.benchmarks.page;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// How a kernel answers: measured by sending sound through it.
final class Answer {
  static final int RATE_HZ = 48_000;
  static final int BLOCK_FRAMES = 512;

  /// So soft that nothing that works by the level is at work.
  private static final float SOFT = 0x1p-12f;

  private static final int SIZE = 1 << 16;
  private static final double POINTS_PER_OCTAVE = 24;

  private Answer() {}

  /// Places in Hz from 20 Hz to 20 kHz, a 24th of an octave apart.
  static double[] places() {
    var places = new double[(int) (POINTS_PER_OCTAVE * 10) - 8];
    for (int i = 0; i < places.length; i++) {
      places[i] = 20 * StrictMath.pow(2, i / POINTS_PER_OCTAVE);
    }
    return places;
  }

  /// The gain in dB at each place: the transform of the answer to an impulse.
  static double[] magnitudeDb(Kernel kernel, int channels) {
    var block = new float[channels][SIZE];
    for (float[] signal : block) {
      signal[0] = SOFT;
    }
    run(kernel, block);
    var signal = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      signal[i] = block[0][i] / SOFT;
    }
    var fft = new RealFft(SIZE);
    var re = new double[fft.bins()];
    var im = new double[fft.bins()];
    fft.forward(signal, re, im);
    double[] places = places();
    var levels = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      int bin = (int) Math.rint(places[i] * SIZE / RATE_HZ);
      levels[i] = Decibels.ofPower(re[bin] * re[bin] + im[bin] * im[bin]);
    }
    return levels;
  }

  /// The level out for each level in, both the peaks of a sine of 1 kHz held for a second, in dB.
  static double[] staticCurveDb(Kernel kernel, int channels, double[] levelsDb) {
    var out = new double[levelsDb.length];
    for (int i = 0; i < levelsDb.length; i++) {
      kernel.reset();
      var block = new float[channels][RATE_HZ];
      for (int frame = 0; frame < RATE_HZ; frame++) {
        double wave = StrictMath.sin(2 * StrictMath.PI * 1_000 * frame / RATE_HZ);
        for (float[] signal : block) {
          signal[frame] = (float) (Decibels.toGain(levelsDb[i]) * wave);
        }
      }
      run(kernel, block);
      double peak = 0;
      for (int frame = RATE_HZ * 3 / 4; frame < RATE_HZ; frame++) {
        peak = Math.max(peak, Math.abs(block[0][frame]));
      }
      out[i] = Decibels.ofGain(peak);
    }
    return out;
  }

  /// The first seconds after an impulse: the level of every 10 ms, in dB below the loudest.
  static double[] decayDb(Kernel kernel, double seconds) {
    var block = new float[2][(int) (seconds * RATE_HZ)];
    block[0][0] = 0.5f;
    block[1][0] = 0.5f;
    run(kernel, block);
    int step = RATE_HZ / 100;
    var powers = new double[block[0].length / step];
    double most = 0;
    for (int i = 0; i < powers.length; i++) {
      for (int frame = i * step; frame < (i + 1) * step; frame++) {
        powers[i] += block[0][frame] * block[0][frame];
      }
      most = Math.max(most, powers[i]);
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Decibels.ofPower(powers[i] / most);
    }
    return powers;
  }

  /// The level of each overtone of a sine of 1 kHz at -12 dBFS, below the tone itself: 1st to 10th.
  static double[] overtonesDb(Kernel kernel, int channels) {
    int tone = 1_024; // an even number of waves in the transform, so that no window is needed
    var block = new float[channels][2 * SIZE];
    for (int frame = 0; frame < 2 * SIZE; frame++) {
      double wave = StrictMath.sin(2 * StrictMath.PI * tone * frame / SIZE);
      for (float[] signal : block) {
        signal[frame] = (float) (0.25 * wave);
      }
    }
    run(kernel, block);
    var signal = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      signal[i] = block[0][SIZE + i];
    }
    var fft = new RealFft(SIZE);
    var re = new double[fft.bins()];
    var im = new double[fft.bins()];
    fft.forward(signal, re, im);
    var levels = new double[10];
    double first = power(re, im, tone);
    for (int overtone = 0; overtone < levels.length; overtone++) {
      levels[overtone] = Decibels.ofPower(power(re, im, tone * (overtone + 1)) / first);
    }
    return levels;
  }

  private static double power(double[] re, double[] im, int bin) {
    return re[bin] * re[bin] + im[bin] * im[bin];
  }

  private static void run(Kernel kernel, float[][] block) {
    var part = new float[block.length][BLOCK_FRAMES];
    int frames = block[0].length;
    for (int at = 0; at < frames; at += BLOCK_FRAMES) {
      int count = Math.min(BLOCK_FRAMES, frames - at);
      for (int channel = 0; channel < block.length; channel++) {
        System.arraycopy(block[channel], at, part[channel], 0, count);
      }
      kernel.process(part, count);
      for (int channel = 0; channel < block.length; channel++) {
        System.arraycopy(part[channel], 0, block[channel], at, count);
      }
    }
  }
}
