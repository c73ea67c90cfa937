package org.soundlathe.dsp.dynamics;

import java.util.Random;
import org.soundlathe.dsp.Signals;

/// Sounds made to slip past a limiter: each kind with a level, a pitch and a form of its own by
/// seed.
final class AdversarialSignals {
  static final int KINDS = 9;

  private AdversarialSignals() {}

  static float[] make(int kind, long seed, int rateHz, int frames) {
    Random random = new Random(seed);
    return switch (kind) {
      case 0 -> quarterRateBursts(random, frames);
      case 1 -> highTone(random, rateHz, frames);
      case 2 -> clippedSquare(random, rateHz, frames);
      case 3 -> randomSigns(random, frames);
      case 4 -> impulses(random, frames);
      case 5 -> Signals.noise(seed, 0.5 + 2 * random.nextDouble(), frames);
      case 6 -> gatedTones(random, rateHz, frames);
      case 7 -> brightMusic(random, rateHz, frames);
      case 8 -> signsOfASinc(random, frames);
      default -> throw new IllegalArgumentException("no kind " + kind);
    };
  }

  /// A quarter of the sample rate at 45 degrees: peaks 3 dB above every sample; on and off at once.
  private static float[] quarterRateBursts(Random random, int frames) {
    float[] signal = new float[frames];
    double amplitude = 0.9 + random.nextDouble();
    int length = 20 + random.nextInt(600);
    for (int i = 0; i < frames; i++) {
      boolean isOn = i / length % 2 == 1;
      signal[i] = isOn ? (float) (amplitude * StrictMath.sin(StrictMath.PI * (i / 2.0 + 0.25))) : 0;
    }
    return signal;
  }

  private static float[] highTone(Random random, int rateHz, int frames) {
    double hz = 18_000 + 2_000 * random.nextDouble();
    float[] signal =
        Signals.sine(hz, 0.8 + random.nextDouble(), random.nextDouble(), rateHz, frames);
    fadeIn(signal, 64);
    return signal;
  }

  private static float[] clippedSquare(Random random, int rateHz, int frames) {
    double hz = 40 * StrictMath.pow(300, random.nextDouble());
    float[] signal = Signals.sine(hz, 40, random.nextDouble(), rateHz, frames);
    float height = (float) (0.8 + 0.7 * random.nextDouble());
    for (int i = 0; i < frames; i++) {
      signal[i] = Math.max(-height, Math.min(height, signal[i]));
    }
    return signal;
  }

  private static float[] randomSigns(Random random, int frames) {
    float[] signal = new float[frames];
    int held = 1 + random.nextInt(3);
    float height = (float) (0.6 + 0.6 * random.nextDouble());
    for (int i = 0; i < frames; i++) {
      signal[i] = i % held == 0 ? (random.nextBoolean() ? height : -height) : signal[i - 1];
    }
    return signal;
  }

  /// Samples of one height whose signs are those of a sinc half-way between two of them: the
  /// highest peak that samples of that height can have, up to 11 dB above them.
  private static float[] signsOfASinc(Random random, int frames) {
    float[] signal = new float[frames];
    float height = (float) (0.25 + 0.6 * random.nextDouble());
    int span = 50 + random.nextInt(700);
    for (int i = 0; i < frames; i++) {
      int distance = Math.abs(i % span - span / 2) - (i % span < span / 2 ? 1 : 0);
      signal[i] = distance % 2 == 0 ? height : -height;
    }
    return signal;
  }

  private static float[] impulses(Random random, int frames) {
    float[] signal = new float[frames];
    for (int i = 0; i < 30; i++) {
      signal[random.nextInt(frames)] = (float) (2.5 * (2 * random.nextDouble() - 1));
    }
    return signal;
  }

  private static float[] gatedTones(Random random, int rateHz, int frames) {
    float[] signal = Signals.sine(1_000 + 15_000 * random.nextDouble(), 1.6, 0, rateHz, frames);
    int at = 0;
    while (at < frames) {
      int length = 30 + random.nextInt(2_000);
      boolean isOff = random.nextBoolean();
      for (int i = at; i < Math.min(frames, at + length); i++) {
        signal[i] = isOff ? 0 : signal[i];
      }
      at += length;
    }
    return signal;
  }

  /// A bass, partials up to 19 kHz and noise, driven over the ceiling.
  private static float[] brightMusic(Random random, int rateHz, int frames) {
    float[] signal = Signals.noise(random.nextLong(), 0.3, frames);
    for (int partial = 0; partial < 12; partial++) {
      double hz = 50 * StrictMath.pow(380, partial / 11.0 * random.nextDouble());
      float[] tone = Signals.sine(hz, 0.4, 6 * random.nextDouble(), rateHz, frames);
      for (int i = 0; i < frames; i++) {
        signal[i] += tone[i];
      }
    }
    return signal;
  }

  private static void fadeIn(float[] signal, int frames) {
    for (int i = 0; i < frames; i++) {
      signal[i] *= (float) i / frames;
    }
  }
}
