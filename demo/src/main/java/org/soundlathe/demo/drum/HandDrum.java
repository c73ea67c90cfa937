package org.soundlathe.demo.drum;

import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// Drums that are played by hand: congas and bongos.
public final class HandDrum {
  private static final double LOOSE_SECONDS = 0.006;

  private HandDrum() {}

  /// @param kind `low` or `high` for congas, `bongo`
  public static Tape play(Song song, String kind, String take) {
    var dice = Dice.named(take);
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    var skin = skin(kind);
    var isBongo = kind.equals("bongo");
    for (var cell : song.cells(isBongo ? "bongo" : "conga")) {
      // Soft strokes of the pattern belong to the low drum, hard ones to the high one.
      var isOurs = isBongo || (cell.token().charAt(0) >= '6') == kind.equals("high");
      if (isOurs) {
        var velocity = Math.min(1.0, cell.force() * (1.0 + 0.08 * dice.bell()));
        tape.add(skin.strike(velocity, dice), cell.atSeconds() + LOOSE_SECONDS * dice.bell(), 1.0);
      }
    }
    return tape;
  }

  private static Skin skin(String kind) {
    return switch (kind) {
      case "low" -> new Skin(165.0, 0.42, 1.0, 0.02, 1_500.0, 0.35);
      case "high" -> new Skin(236.0, 0.28, 1.0, 0.02, 2_400.0, 0.6);
      case "bongo" -> new Skin(395.0, 0.14, 0.8, 0.015, 3_100.0, 0.5);
      default -> throw new IllegalArgumentException("no such drum: " + kind);
    };
  }
}
