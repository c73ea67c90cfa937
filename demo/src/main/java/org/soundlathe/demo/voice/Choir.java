package org.soundlathe.demo.voice;

import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// Several singers around one microphone.
public final class Choir {
  private static final int GANG = 4;

  private Choir() {}

  /// Two of the backing singers.
  ///
  /// @param lowest which notes of the chords they sing, counted from the lowest: this and the next
  public static Tape backing(Song song, int lowest, String take) {
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    var melody = song.melody("backing");
    Singer.sing(tape, melody, lowest, lowest == 0 ? Throat.MAN : Throat.WOMAN, take + " first");
    Singer.sing(tape, melody, lowest + 1, Throat.WOMAN, take + " second");
    Singer.close(tape);
    return tape;
  }

  /// Friends of the band who shout the chorus along.
  public static Tape gang(Song song, String take) {
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    var melody =
        song.melody("voice").stream()
            .filter(tone -> !tone.bar().section().equals("verse"))
            .toList();
    var dice = Dice.named(take);
    for (var person = 0; person < GANG; person++) {
      var octave = dice.unit() < 0.5 ? -12.0 : 0.0;
      var mouth = octave < 0.0 ? dice.between(0.93, 1.05) : dice.between(1.05, 1.2);
      var throat =
          new Throat(mouth, 0.1, dice.between(0.7, 1.2), 0.022, octave + 0.15 * dice.signed());
      Singer.sing(tape, melody, 0, throat, take + " " + person);
    }
    Singer.close(tape);
    return tape;
  }
}
