package org.soundlathe.demo.string;

import org.soundlathe.demo.score.Cell;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.score.Tone;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;

/// A guitarist with an electric guitar and a small amplifier.
public final class Guitar {
  private static final int LOWEST_MIDI = 40;
  private static final double STRUM_SECONDS = 0.007;
  private static final double LOOSE_SECONDS = 0.005;
  private static final double PALM_RING = 0.07;
  private static final double SHORT_SECONDS = 0.11;

  private final Rig rig;
  private final Dice dice;
  private final double tuning;
  private final Tape tape;

  private Guitar(Song song, Rig rig, double semitones, String take) {
    this.rig = rig;
    this.dice = Dice.named(take);
    this.tuning = 0.03 * dice.signed() + semitones;
    this.tape = new Tape(Tape.frames(song.lengthSeconds()));
  }

  /// Plays a pattern of chords.
  ///
  /// @param player whose pattern: `rhythm1`, `rhythm2`
  /// @param take a name for this recording; another name is another take
  public static Tape rhythm(Song song, String player, Rig rig, String take) {
    var guitar = new Guitar(song, rig, rig.semitones(), take);
    for (var cell : song.cells(player)) {
      guitar.strum(cell);
    }
    return guitar.through();
  }

  /// Plays the lead: the lick, the fills, the solo.
  ///
  /// @param semitones how far from what is written
  public static Tape lead(Song song, Rig rig, int semitones, String take) {
    var guitar = new Guitar(song, rig, semitones, take);
    for (var tone : song.melody("lead")) {
      guitar.pick(tone);
    }
    return guitar.through();
  }

  private void strum(Cell cell) {
    var at = cell.atSeconds() + LOOSE_SECONDS * dice.bell();
    var velocity = Math.min(1.0, cell.bar().energy() * (0.85 + 0.1 * dice.bell()));
    var isShort = cell.touch() == Cell.Touch.SHORT;
    var length = isShort ? SHORT_SECONDS : cell.lengthSeconds() * 0.97;
    var ring = cell.touch() == Cell.Touch.MUTED ? PALM_RING : 1.0;
    for (var note : cell.semitones()) {
      var midi = cell.bar().root(LOWEST_MIDI) + note + tuning;
      var pluck = new Pluck(midi, length, velocity, ring);
      tape.add(PluckedString.sound(rig.strings(), pluck, dice), at, 1.0);
      at += STRUM_SECONDS;
    }
  }

  private void pick(Tone tone) {
    var at = tone.atSeconds() + LOOSE_SECONDS * dice.bell();
    var bend = tone.manner().startsWith("bend") ? tone.manner().charAt(4) - '0' : 0;
    var vibrato = tone.manner().equals("vib") ? 0.22 : 0.0;
    var velocity = Math.min(1.0, 0.9 + 0.08 * dice.bell());
    for (var midi : tone.midi()) {
      var length = tone.lengthSeconds() * 0.98;
      var pluck = new Pluck(midi + tuning, length, velocity, 1.0, bend, vibrato);
      tape.add(PluckedString.sound(rig.strings(), pluck, dice), at, 1.0);
    }
  }

  /// The player sets the amplifier last, by the same dice.
  private Tape through() {
    var amplifier = rig.amplifier(dice);
    Noise.hiss(tape, dice, 2e-4 * tape.peak());
    amplifier.over(tape);
    return tape;
  }
}
