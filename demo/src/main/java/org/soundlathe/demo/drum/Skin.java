package org.soundlathe.demo.drum;

import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Sine;
import org.soundlathe.demo.tone.Tape;

/// A drum skin: its modes, pulled sharp by the strike and falling back, and the knock of the stick.
///
/// @param hz its lowest mode
/// @param ringSeconds how long that takes to fall by 60 dB
/// @param dropSemitones how much sharper a full strike begins
/// @param dropSeconds how fast the pitch falls back
/// @param knockHz where the stick or beater sounds
/// @param knockGain how loud that is beside the skin
record Skin(
    double hz,
    double ringSeconds,
    double dropSemitones,
    double dropSeconds,
    double knockHz,
    double knockGain) {
  // The modes of an ideal circular membrane: Rossing, Science of Percussion Instruments, table 1.1;
  // gains and decays as a drum with air below it, by measure of common recordings.
  private static final double[] RATIOS = {1.0, 1.59, 2.14, 2.30, 2.65, 2.92};
  private static final double[] GAINS = {1.0, 0.45, 0.25, 0.12, 0.10, 0.07};

  static final Skin KICK = new Skin(56.0, 0.42, 17.0, 0.018, 2_900.0, 0.55);
  static final Skin SNARE = new Skin(188.0, 0.26, 2.5, 0.02, 4_200.0, 0.5);
  static final Skin TOM = new Skin(132.0, 0.75, 3.0, 0.05, 3_000.0, 0.3);
  static final Skin FLOOR_TOM = new Skin(86.0, 0.95, 3.0, 0.06, 2_400.0, 0.3);

  /// @param velocity 0..1: harder is louder, brighter and bends further
  float[] strike(double velocity, Dice dice) {
    var sound = new float[Tape.frames(ringSeconds * 1.5)];
    for (var m = 0; m < RATIOS.length; m++) {
      var gain = GAINS[m] * (m == 0 ? 1.0 : 0.4 + 0.6 * velocity) * (1.0 + 0.08 * dice.signed());
      ring(sound, m, gain, velocity);
    }
    knock(sound, velocity, dice);
    Decay.soften(sound, 0.0005, 0.02);
    for (var i = 0; i < sound.length; i++) {
      sound[i] *= (float) velocity;
    }
    return sound;
  }

  private void ring(float[] sound, int mode, double gain, double velocity) {
    var fall = Decay.perFrame(ringSeconds / (1.0 + 0.5 * mode));
    var relax = Decay.pole(1.0 / (2.0 * StrictMath.PI * dropSeconds));
    var sharp = StrictMath.pow(2.0, dropSemitones * (0.4 + 0.6 * velocity) / 12.0) - 1.0;
    var turn = hz * RATIOS[mode] / Tape.RATE_HZ;
    var level = gain;
    var phase = 0.0;
    for (var i = 0; i < sound.length && level > 1e-5; i++) {
      sound[i] += (float) (level * Sine.of(phase));
      phase += turn * (1.0 + sharp);
      sharp *= relax;
      level *= fall;
    }
  }

  private void knock(float[] sound, double velocity, Dice dice) {
    var stick = Noise.burst(dice, 0.03, 0.0003, 0.016);
    Filter.bandPass(knockHz, 0.6).over(stick);
    var gain = (float) (knockGain * (0.3 + 0.7 * velocity) * 2.0);
    for (var i = 0; i < stick.length; i++) {
      sound[i] += gain * stick[i];
    }
  }
}
