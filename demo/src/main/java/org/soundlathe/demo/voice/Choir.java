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

  /// One of the backing singers, close.
  ///
  /// @param note which note of the chords is sung, counted from the lowest
  /// @param line `ooh`, `aah` or `words`: which of what the backing voices sing
  public static Tape one(Song song, int note, String line, String take) {
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    var dice = Dice.named(take + " singer");
    var melody =
        song.melody("backing").stream().filter(tone -> line(tone.manner()).equals(line)).toList();
    var isMan = note == 0 || dice.unit() < 0.3;
    var mouth = isMan ? dice.between(0.95, 1.03) : dice.between(1.1, 1.2);
    var throat = new Throat(mouth, dice.between(0.12, 0.25), dice.between(0.7, 1.0), 0.012, 0.0);
    Singer.sing(tape, melody, note, throat, take);
    Singer.close(tape);
    return tape;
  }

  private static String line(String manner) {
    return switch (manner) {
      case "uw" -> "ooh";
      case "aa" -> "aah";
      default -> "words";
    };
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
