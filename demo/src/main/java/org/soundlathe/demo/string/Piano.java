package org.soundlathe.demo.string;

import java.util.HashMap;
import java.util.Map;
import org.soundlathe.demo.score.Cell;
import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;

/// An upright piano, not quite in tune, and its player.
///
/// Each string is a row of stiff partials, f(n) = n f sqrt(1 + B n^2), that die away in two stages.
public final class Piano {
  private static final int LEFT_LOWEST_MIDI = 33;
  private static final int RIGHT_LOWEST_MIDI = 59;
  private static final double LONGEST_SECONDS = 3.0;
  private static final double HAMMER_AT = 0.12;
  private static final double HONKY_CENTS = 1.6;
  private static final double LATEST_SECONDS = 0.002;
  private static final double HARD_VELOCITY = 0.75;

  private final Map<Integer, float[]> struck = new HashMap<>();
  private final Tape tape;
  private final Dice dice;
  private final Ear ear;

  private Piano(Tape tape, Dice dice, Ear ear) {
    this.tape = tape;
    this.dice = dice;
    this.ear = ear;
  }

  /// Where a string is heard from: its gain, and how late.
  private interface Ear {
    double gain(int midi);

    default double lateSeconds(int midi) {
      return LATEST_SECONDS * (1.0 - gain(midi));
    }
  }

  /// In front of the piano: all strings alike.
  public static Tape play(Song song, String take) {
    return play(song, take, _ -> 1.0);
  }

  /// One of two microphones over the strings: low ones are nearer to the left, high ones to the
  /// right.
  ///
  /// @param side `left` or `right`
  public static Tape side(Song song, String side, String take) {
    var isLeft = side.equals("left");
    return play(
        song,
        take,
        midi -> {
          var place = Math.min(1.0, Math.max(0.0, (midi - LEFT_LOWEST_MIDI) / 50.0));
          return Math.sqrt(1.0 - 0.8 * (isLeft ? place : 1.0 - place));
        });
  }

  private static Tape play(Song song, String take, Ear ear) {
    var piano = new Piano(new Tape(Tape.frames(song.lengthSeconds())), Dice.named(take), ear);
    song.cells("piano-left").forEach(cell -> piano.strike(cell, LEFT_LOWEST_MIDI));
    song.cells("piano-right").forEach(cell -> piano.strike(cell, RIGHT_LOWEST_MIDI));
    var samples = piano.tape.samples();
    Filter.highPass(45.0, 0.7).over(samples);
    Filter.bell(240.0, 2.0, 1.0).over(samples);
    Filter.bell(3_200.0, 3.0, 0.8).over(samples);
    return piano.tape;
  }

  private void strike(Cell cell, int lowestMidi) {
    var velocity = Math.min(1.0, cell.bar().energy() * (0.9 + 0.1 * dice.bell()));
    var at = cell.atSeconds() + 0.005 * dice.bell();
    var length = cell.touch() == Cell.Touch.SHORT ? 0.1 : cell.lengthSeconds() * 0.96;
    for (var note : cell.semitones()) {
      var midi = cell.bar().root(lowestMidi) + note;
      var early = 0.004 * dice.unit();
      tape.add(
          held(midi, velocity, length),
          at + early + ear.lateSeconds(midi),
          velocity * ear.gain(midi));
    }
  }

  /// A string until the damper falls on it.
  private float[] held(int midi, double velocity, double lengthSeconds) {
    var isHard = velocity > HARD_VELOCITY;
    var whole = struck.computeIfAbsent(2 * midi + (isHard ? 1 : 0), _ -> string(midi, isHard));
    var held = Math.min(whole.length, Tape.frames(lengthSeconds));
    var sound = new float[Math.min(whole.length, held + Tape.frames(0.25))];
    System.arraycopy(whole, 0, sound, 0, sound.length);
    var fall = (float) Decay.perFrame(0.16);
    var level = 1.0f;
    for (var i = held; i < sound.length; i++) {
      level *= fall;
      sound[i] *= level;
    }
    Decay.soften(sound, 0.0, 0.01);
    return sound;
  }

  private float[] string(int midi, boolean isHard) {
    var sound = new float[Tape.frames(LONGEST_SECONDS)];
    var hz = Pitch.hz(midi);
    var stiffness = 2.5e-4 * Pitch.hz(midi) / 220.0;
    var hammerHz = isHard ? 3_400.0 : 1_800.0;
    for (var n = 1; n <= 30; n++) {
      var partialHz = n * hz * Math.sqrt(1.0 + stiffness * n * n);
      if (partialHz > 11_000.0) {
        break;
      }
      ring(sound, n, partialHz, hammerHz);
    }
    knock(sound, isHard ? 0.25 : 0.12);
    Decay.soften(sound, 0.0015, 0.2);
    return sound;
  }

  private void ring(float[] sound, int n, double hz, double hammerHz) {
    var place = Math.abs(StrictMath.sin(StrictMath.PI * n * HAMMER_AT));
    var gain = 0.35 * place * StrictMath.exp(-hz / hammerHz) / Math.sqrt(n);
    var seconds = 9.0 * StrictMath.pow(hz / 110.0, -0.75);
    for (var side = -1; side <= 1; side += 2) {
      var tuned = hz * StrictMath.pow(2.0, side * HONKY_CENTS / 1_200.0);
      new Mode(tuned, seconds * 0.3, gain * 0.75, dice.unit()).ring(sound);
      new Mode(tuned, seconds, gain * 0.25, dice.unit()).ring(sound);
    }
  }

  private void knock(float[] sound, double gain) {
    var wood = Noise.burst(dice, 0.06, 0.001, 0.05);
    Filter.bandPass(420.0, 0.8).over(wood);
    for (var i = 0; i < wood.length; i++) {
      sound[i] += (float) (gain * wood[i]);
    }
  }
}
