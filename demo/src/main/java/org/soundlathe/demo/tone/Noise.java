package org.soundlathe.demo.tone;

/// Bursts of noise: breath, wires, the scratch of a pick.
public final class Noise {
  private Noise() {}

  /// White noise that rises in a straight line and then falls by 60 dB in the time given.
  public static float[] burst(
      Dice dice, double lengthSeconds, double riseSeconds, double sixtyDbSeconds) {
    var sound = new float[Tape.frames(lengthSeconds)];
    var rise = Math.max(1, Tape.frames(riseSeconds));
    var fall = Decay.perFrame(sixtyDbSeconds);
    var level = 1.0;
    for (var i = 0; i < sound.length; i++) {
      if (i >= rise) {
        level *= fall;
      }
      sound[i] = (float) (dice.signed() * (i < rise ? (double) i / rise : level));
    }
    return sound;
  }

  /// Steady hiss under a whole tape, as of an amplifier.
  public static void hiss(Tape tape, Dice dice, double gain) {
    var samples = tape.samples();
    for (var i = 0; i < samples.length; i++) {
      samples[i] += (float) (gain * dice.signed());
    }
  }
}
