package org.soundlathe.demo.drum;

import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Noise;

/// The wires under a snare drum: they rattle when its skin, or a drum beside it, moves them.
final class Wires {
  private Wires() {}

  /// @param velocity how hard they are thrown, 0..1
  static float[] rattle(double velocity, Dice dice) {
    var sound = Noise.burst(dice, 0.34, 0.0025, 0.16 + 0.12 * velocity);
    Filter.highPass(900.0, 0.7).over(sound);
    Filter.bell(3_600.0, 5.0, 1.1).over(sound);
    Filter.bell(7_200.0, 3.0, 1.5).over(sound);
    Filter.lowPass(5_000.0 + 6_000.0 * velocity, 0.6).over(sound);
    for (var i = 0; i < sound.length; i++) {
      sound[i] *= (float) velocity;
    }
    return sound;
  }
}
