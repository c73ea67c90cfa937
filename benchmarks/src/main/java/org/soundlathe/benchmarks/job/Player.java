package org.soundlathe.benchmarks.job;

import java.util.SplittableRandom;

/// Sound like that of a recorded track: struck notes with a breath of noise, rests, and a floor.
///
/// A track differs from every other in its notes, its tempo and its noise, and is the same on every
/// run. Two seconds of eleven are a rest, so that gates have something to do.
final class Player {
  private static final double FLOOR = 0.0006; // near -65 dBFS, as a microphone in a quiet room has
  private static final double LEVEL = 0.4;
  private static final int SEMITONES = 48;

  private final int rateHz;
  private final int number;
  private final SplittableRandom random;
  private final PinkNoise[] noises;
  private final double[] placing;
  private final int strikeFrames;
  private final double decay;
  private double phase;
  private double turnsPerFrame;
  private double loudness;
  private long frame;

  /// @param number of the track, from 1
  /// @param channels 1 or 2
  Player(int number, int channels, int rateHz) {
    this.number = number;
    this.rateHz = rateHz;
    random = new SplittableRandom(number);
    noises = new PinkNoise[channels];
    placing = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      noises[channel] = new PinkNoise(random.split());
      placing[channel] = channels == 1 ? 0.7 : 0.4 + 0.4 * ((number + channel) % 2);
    }
    strikeFrames = (int) (rateHz * (0.15 + 0.09 * (number % 9)));
    decay = StrictMath.exp(-1 / (rateHz * (0.05 + 0.04 * (number % 7))));
  }

  /// Goes on into frames 0..frames-1 of `[channel][frame]`, within ±1.
  void play(float[][] block, int frames) {
    for (int i = 0; i < frames; i++, frame++) {
      if (frame % strikeFrames == 0) {
        strike();
      }
      loudness *= decay;
      phase += turnsPerFrame;
      phase -= phase >= 1 ? 1 : 0;
      double tone = (phase - 0.5) * (8 - 16 * Math.abs(phase - 0.5)); // a sine of two parabolas
      for (int channel = 0; channel < block.length; channel++) {
        double noise = noises[channel].next();
        double sound = LEVEL * loudness * placing[channel] * (0.6 * tone + 0.4 * noise);
        block[channel][i] = (float) Math.max(-0.999, Math.min(0.999, sound + FLOOR * noise));
      }
    }
  }

  private void strike() {
    boolean isRest = (frame / rateHz + number) % 11 >= 9;
    double force = 0.4 + 0.6 * random.nextDouble();
    int semitone = random.nextInt(SEMITONES);
    turnsPerFrame = 55 * StrictMath.pow(2, semitone / 12.0) / rateHz;
    loudness = isRest ? 0 : force;
  }
}
