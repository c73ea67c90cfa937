package org.soundlathe.demo.drum;

import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// A sample that is laid under a drum, the same one at each of its strikes.
public final class Trigger {
  private static final Skin KICK = new Skin(55.0, 0.36, 17.0, 0.018, 3_600.0, 0.9);
  private static final Skin SNARE = new Skin(188.0, 0.2, 2.5, 0.02, 5_100.0, 0.8);

  /// Strikes below this do not open the trigger: the ghost notes.
  private static final double THRESHOLD = 0.3;

  private Trigger() {}

  /// @param piece the kick or the top of the snare
  public static Tape of(DrumKit kit, Piece piece, String take) {
    var sample = (piece == Piece.KICK ? KICK : SNARE).strike(1.0, Dice.named(take));
    var length = kit.tapes().values().iterator().next().lengthFrames();
    var tape = new Tape(length);
    for (var strike : kit.strikes(piece)) {
      if (strike.velocity() >= THRESHOLD) {
        tape.add(sample, strike.atSeconds(), 0.5 + 0.5 * strike.velocity());
      }
    }
    return tape;
  }
}
