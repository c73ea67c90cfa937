package org.soundlathe.demo.string;

import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// A bass player, recorded straight from the pickup and from the amplifier at once.
public final class BassGuitar {
  /// How far the amplifier's microphone stands away, as sound travels.
  public static final double AMP_DELAY_SECONDS = 0.0034;

  private static final int LOWEST_MIDI = 28;
  private static final double LOOSE_SECONDS = 0.004;

  private BassGuitar() {}

  /// The line as the pickup hears it.
  public static Tape direct(Song song, String take) {
    var dice = Dice.named(take);
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    for (var cell : song.cells("bass")) {
      var midi = cell.bar().root(LOWEST_MIDI) + cell.semitones().getFirst();
      var velocity = Math.min(1.0, cell.bar().energy() * (0.88 + 0.07 * dice.bell()));
      var pluck = new Pluck(midi, cell.lengthSeconds() * 0.94, velocity, 1.0);
      var at = cell.atSeconds() + LOOSE_SECONDS * dice.bell();
      tape.add(PluckedString.sound(StringBody.BASS, pluck, dice), at, 1.0);
    }
    Filter.lowPass(3_500.0, 0.8).over(tape.samples());
    return tape;
  }

  /// The same performance through the amplifier, late by the way to the microphone.
  public static Tape amplified(Tape direct) {
    var tape = new Tape(direct.lengthFrames());
    tape.add(direct.samples(), AMP_DELAY_SECONDS, 1.0);
    Amplifier.bassStack().over(tape);
    return tape;
  }
}
