package org.soundlathe.dsp.survey;

import java.util.Random;

/// Sounds of a concert, made up: claps, a band, speech, noise.
final class Concert {
  static final int RATE = 48_000;

  private final Random random;
  private float[] sound = new float[0];

  Concert(int seed) {
    random = new Random(seed);
  }

  float[][] sound() {
    return new float[][] {sound};
  }

  double seconds() {
    return (double) sound.length / RATE;
  }

  /// Every person claps 3 to 5 times a second, each clap a burst of noise with its own resonance;
  /// swells for half a second and dies in the last 1.5 s.
  Concert applause(int persons, double seconds, double rms) {
    float[] part = new float[(int) (seconds * RATE)];
    for (int person = 0; person < persons; person++) {
      double nearness = 0.2 + random.nextDouble();
      double hertz = 800 + 1_700 * random.nextDouble();
      double at = random.nextDouble() * 0.3;
      while (at < seconds) {
        clap(part, (int) (at * RATE), nearness * (0.6 + 0.8 * random.nextDouble()), hertz);
        at += 1 / (3 + 2 * random.nextDouble());
      }
    }
    for (int i = 0; i < part.length; i++) {
      double t = (double) i / RATE;
      part[i] *= (float) Math.min(1, Math.min(0.3 + t * 1.4, 0.1 + (seconds - t) / 1.5));
    }
    return append(part, rms);
  }

  /// Chords of many partials, a bass, and drums with cymbals.
  Concert band(double seconds, double rms) {
    float[] part = new float[(int) (seconds * RATE)];
    double[] chord = {110, 220, 277.2, 329.6, 440, 554.4};
    for (double note : chord) {
      for (int partial = 1; partial <= 12; partial++) {
        double phase = random.nextDouble() * 6;
        double[] steps = {1, 1.122, 1.26, 1.414};
        for (int i = 0; i < part.length; i++) {
          double omega = 2 * StrictMath.PI * note * steps[i / RATE % 4] * partial / RATE;
          part[i] += (float) (0.1 / partial * StrictMath.sin(omega * i + phase));
        }
      }
    }
    for (int hit = 0; hit < seconds * 4; hit++) {
      burst(part, hit * RATE / 4, hit % 4 == 2 ? 0.8 : 0.25, hit % 4 == 2 ? 0.06 : 0.03);
    }
    return append(part, rms);
  }

  /// Drums and cymbals alone.
  Concert drums(double seconds, double rms) {
    float[] part = new float[(int) (seconds * RATE)];
    for (int hit = 0; hit < seconds * 8; hit++) {
      burst(part, hit * RATE / 8, hit % 8 == 4 ? 1 : 0.2, hit % 8 == 4 ? 0.08 : 0.03);
    }
    return append(part, rms);
  }

  /// Syllables of a buzz through formants, with hissing consonants and pauses.
  Concert speech(double seconds, double rms) {
    float[] part = new float[(int) (seconds * RATE)];
    int at = 0;
    while (at < part.length) {
      int length = (int) ((0.12 + 0.12 * random.nextDouble()) * RATE);
      double hertz = 100 + 60 * random.nextDouble();
      double phase = 0;
      for (int i = at; i < Math.min(part.length, at + length); i++) {
        double place = (double) (i - at) / length;
        phase += hertz * (1.1 - 0.2 * place) / RATE;
        double value = 0;
        for (int partial = 1; partial <= 25; partial++) {
          double f = partial * hertz;
          double formant = 1 / (1 + StrictMath.pow((f - 600) / 200, 2));
          formant += 0.5 / (1 + StrictMath.pow((f - 1_700) / 250, 2));
          value += formant * StrictMath.sin(2 * StrictMath.PI * partial * phase);
        }
        part[i] += (float) (value * StrictMath.sin(StrictMath.PI * place));
      }
      at += length;
      if (random.nextInt(3) == 0) {
        burst(part, at, 0.4, 0.05);
        at += (int) ((0.05 + 0.2 * random.nextDouble()) * RATE);
      }
    }
    return append(part, rms);
  }

  Concert noise(double seconds, double rms) {
    float[] part = new float[(int) (seconds * RATE)];
    for (int i = 0; i < part.length; i++) {
      part[i] = (float) random.nextGaussian();
    }
    return append(part, rms);
  }

  /// Air and hiss under everything so far.
  Concert withFloor(double rms) {
    for (int i = 0; i < sound.length; i++) {
      sound[i] += (float) (rms * random.nextGaussian());
    }
    return this;
  }

  private void clap(float[] part, int at, double level, double hertz) {
    double omega = 2 * StrictMath.PI * hertz / RATE;
    double falling = StrictMath.exp(-1 / (0.003 * RATE));
    double first = 0;
    double second = 0;
    double fall = level;
    double r = 0.96;
    for (int i = at; i < Math.min(part.length, at + 900); i++) {
      double now = fall * random.nextGaussian();
      double value = now + 2 * r * StrictMath.cos(omega) * first - r * r * second;
      second = first;
      first = value;
      part[i] += (float) value;
      fall *= falling;
    }
  }

  private void burst(float[] part, int at, double level, double seconds) {
    double falling = StrictMath.exp(-1 / (seconds * RATE));
    double fall = level;
    for (int i = at; i < Math.min(part.length, at + RATE / 2); i++) {
      part[i] += (float) (fall * random.nextGaussian());
      fall *= falling;
    }
  }

  private Concert append(float[] part, double rms) {
    double energy = 0;
    for (float sample : part) {
      energy += (double) sample * sample;
    }
    double gain = rms / Math.sqrt(energy / part.length);
    float[] longer = new float[sound.length + part.length];
    System.arraycopy(sound, 0, longer, 0, sound.length);
    for (int i = 0; i < part.length; i++) {
      longer[sound.length + i] = (float) (gain * part[i]);
    }
    sound = longer;
    return this;
  }
}
