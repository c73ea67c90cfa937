package org.soundlathe.demo.string;

import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Tape;

/// A bass player, recorded straight from the pickup and from the amplifier at once.
public final class BassGuitar {
  /// How far the amplifier's microphone stands away, as sound travels.
  public static final double AMP_DELAY_SECONDS = 0.0034;

  private static final int LOWEST_MIDI = 28;
  private static final double LOOSE_SECONDS = 0.004;
  private static final double SUB_RING_SECONDS = 3.0;

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

  /// The line as sines, as a synthesiser doubles it: all body, no attack.
  public static Tape sub(Song song, String take) {
    var dice = Dice.named(take);
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    for (var cell : song.cells("bass")) {
      var midi = cell.bar().root(LOWEST_MIDI) + cell.semitones().getFirst();
      var sound = new float[Tape.frames(cell.lengthSeconds() * 0.9)];
      new Mode(Pitch.hz(midi), SUB_RING_SECONDS, 1.0, 0.0).ring(sound);
      Decay.soften(sound, 0.012, 0.04);
      tape.add(sound, cell.atSeconds() + LOOSE_SECONDS * dice.bell(), cell.bar().energy());
    }
    return tape;
  }

  /// The same performance through an amplifier, late by the way to the microphone.
  ///
  /// @param kind `stack`, `flip-top`, `fuzz`
  public static Tape amplified(Tape direct, String kind) {
    var tape = new Tape(direct.lengthFrames());
    tape.add(direct.samples(), AMP_DELAY_SECONDS, 1.0);
    amplifier(kind).over(tape);
    if (kind.equals("fuzz")) {
      // The pedal turns the wave over, and the engineer has turned it back.
      tape.scale(-1.0);
    }
    return tape;
  }

  private static Amplifier amplifier(String kind) {
    return switch (kind) {
      case "stack" -> Amplifier.bassStack();
      case "flip-top" -> Amplifier.flipTop();
      case "fuzz" -> Amplifier.fuzz();
      default -> throw new IllegalArgumentException("no such amplifier: " + kind);
    };
  }
}
