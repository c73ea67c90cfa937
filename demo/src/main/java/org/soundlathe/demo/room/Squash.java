package org.soundlathe.demo.room;

import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Tape;

/// A compressor that is set much too hard on purpose: the room pumps between the strokes.
public final class Squash {
  private static final double ATTACK_HZ = 120.0;
  private static final double RELEASE_HZ = 1.6;

  /// Below this part of the peak the gain rises no further.
  private static final double FLOOR = 0.02;

  private Squash() {}

  /// Squashes a tape in place and returns it.
  public static Tape hard(Tape tape) {
    var samples = tape.samples();
    var attack = Decay.pole(ATTACK_HZ);
    var release = Decay.pole(RELEASE_HZ);
    var floor = FLOOR * tape.peak() + 1e-9;
    var level = 0.0;
    for (var i = 0; i < samples.length; i++) {
      var now = Math.abs(samples[i]);
      var pole = now > level ? attack : release;
      level = now + pole * (level - now) + 1e-20;
      samples[i] = (float) (samples[i] / (level + floor));
    }
    return tape;
  }
}
