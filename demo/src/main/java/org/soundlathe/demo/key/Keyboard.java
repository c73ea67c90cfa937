package org.soundlathe.demo.key;

import org.soundlathe.demo.score.Cell;
import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Sine;
import org.soundlathe.demo.tone.Tape;

/// A keyboard that adds sines, one side of it a tape: both sides are one playing, but their
/// partials stand in other phases and are a little apart in pitch, which is what makes it wide.
public final class Keyboard {
  private static final double LOOSE_SECONDS = 0.006;
  private static final double RELEASE_SECONDS = 0.06;
  private static final double CLICK = 0.02;
  private static final double WIDTH_CENTS = 2.5;

  private final Stop stop;
  private final Dice hands;
  private final Dice side;
  private final Tape tape;

  private Keyboard(Song song, Stop stop, String side) {
    this.stop = stop;
    this.hands = Dice.named(stop.name());
    this.side = Dice.named(stop.name() + " " + side);
    this.tape = new Tape(Tape.frames(song.lengthSeconds()));
  }

  /// @param side `left`, `right` or `centre`
  public static Tape play(Song song, Stop stop, String side) {
    var keyboard = new Keyboard(song, stop, side);
    for (var cell : song.cells(stop.player())) {
      keyboard.chord(cell);
    }
    keyboard.tremble(side.equals("right") ? 0.5 : 0.0);
    return keyboard.tape;
  }

  private void chord(Cell cell) {
    var at = cell.atSeconds() + LOOSE_SECONDS * hands.bell();
    var velocity = Math.min(1.0, cell.bar().energy() * (0.9 + 0.08 * hands.bell()));
    var length = cell.touch() == Cell.Touch.SHORT ? 0.12 : cell.lengthSeconds() * 0.96;
    for (var semitones : cell.semitones()) {
      tape.add(note(cell.bar().root(stop.lowestMidi()) + semitones, length), at, velocity);
    }
  }

  private float[] note(int midi, double lengthSeconds) {
    var sound = new float[Tape.frames(lengthSeconds + RELEASE_SECONDS)];
    var gain = 0.3;
    for (var partial : stop.partials()) {
      var apart = StrictMath.pow(2.0, WIDTH_CENTS * side.signed() / 1_200.0);
      var hz = Pitch.hz(midi) * partial * apart;
      new Mode(hz, stop.ringSeconds(), gain, side.unit()).ring(sound);
      gain *= stop.fall();
    }
    click(sound);
    Decay.soften(sound, Math.min(stop.riseSeconds(), lengthSeconds / 2.0), RELEASE_SECONDS);
    return sound;
  }

  /// The key falls on its bed.
  private void click(float[] sound) {
    var wood = Noise.burst(hands, 0.05, 0.001, 0.03);
    for (var i = 0; i < Math.min(sound.length, wood.length); i++) {
      sound[i] += (float) (CLICK * wood[i]);
    }
  }

  private void tremble(double phase) {
    var samples = tape.samples();
    var turn = stop.tremoloHz() / Tape.RATE_HZ;
    for (var i = 0; i < samples.length; i++) {
      samples[i] *= (float) (1.0 - stop.tremolo() * (0.5 + 0.5 * Sine.of(phase + turn * i)));
    }
  }
}
