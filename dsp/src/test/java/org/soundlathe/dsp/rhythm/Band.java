package org.soundlathe.dsp.rhythm;

import java.util.Random;
import org.soundlathe.dsp.tone.Tones;

/// A small machine band whose beats and sections are known.
final class Band {
  private final int rate;
  private final float[] wave;
  private final Random random;

  Band(int rate, double seconds, long seed) {
    this.rate = rate;
    wave = new float[(int) (rate * seconds)];
    random = new Random(seed);
  }

  /// A drum: a decaying tone and a burst of hiss.
  Band hit(double atSeconds, double hertz, double tone, double hiss) {
    int start = (int) Math.rint(atSeconds * rate);
    for (int i = 0; i < rate / 5 && start + i < wave.length; i++) {
      double decay = StrictMath.exp(-i / (0.03 * rate));
      double turns = hertz * i / rate;
      double sound = tone * Math.sin(2 * Math.PI * turns) + hiss * random.nextGaussian();
      wave[start + i] += (float) (decay * sound);
    }
    return this;
  }

  /// A held tone of some harmonics between two times.
  Band hold(double fromSeconds, double toSeconds, double hertz, double amplitude, int harmonics) {
    double[] period = new double[8192];
    for (int i = 0; i < period.length; i++) {
      for (int harmonic = 1; harmonic <= harmonics; harmonic++) {
        double turns = (double) harmonic * i / period.length;
        period[i] += amplitude / harmonic * Math.sin(2 * Math.PI * turns);
      }
    }
    int to = Math.min(wave.length, (int) (toSeconds * rate));
    for (int i = (int) (fromSeconds * rate); i < to; i++) {
      wave[i] += (float) period[(int) (hertz * i / rate % 1 * period.length)];
    }
    return this;
  }

  /// Kick on 1 and 3 (a bass note on 1), snare on 2 and 4, hats on the eighths.
  Band rock(double fromSeconds, double beatsPerMinute, int bars) {
    double beat = 60 / beatsPerMinute;
    for (int bar = 0; bar < bars; bar++) {
      for (int eighth = 0; eighth < 8; eighth++) {
        double at = fromSeconds + (bar * 4 + eighth / 2.0) * beat;
        hit(at, 8000, 0, 0.05);
        if (eighth % 4 == 0) {
          hit(at, 60, eighth == 0 ? 0.7 : 0.4, 0.02);
        } else if (eighth % 4 == 2) {
          hit(at, 190, 0.25, 0.2);
        }
      }
    }
    return this;
  }

  Band hiss(double rms) {
    float[] noise = Tones.noise(99, 1, wave.length, rms)[0];
    for (int i = 0; i < wave.length; i++) {
      wave[i] += noise[i];
    }
    return this;
  }

  float[][] mono() {
    return new float[][] {wave};
  }
}
