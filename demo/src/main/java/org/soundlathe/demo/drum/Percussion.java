package org.soundlathe.demo.drum;

import org.soundlathe.demo.score.Cell;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;

/// What is shaken, struck and clapped beside the drums, each by its own player.
public final class Percussion {
  private static final double LOOSE_SECONDS = 0.007;

  private final Song song;
  private final Dice dice;
  private final Tape tape;

  private Percussion(Song song, String take) {
    this.song = song;
    this.dice = Dice.named(take);
    this.tape = new Tape(Tape.frames(song.lengthSeconds()));
  }

  public static Tape tambourine(Song song, String take) {
    var player = new Percussion(song, take);
    var pitch = player.dice.between(0.93, 1.07);
    return player.play("tambourine", velocity -> player.jingles(velocity, pitch));
  }

  public static Tape shaker(Song song, String take) {
    var player = new Percussion(song, take);
    var pitch = player.dice.between(0.85, 1.2);
    return player.play("shaker", velocity -> player.grains(velocity, pitch));
  }

  public static Tape cowbell(Song song, String take) {
    var player = new Percussion(song, take);
    var pitch = player.dice.between(0.9, 1.2);
    return player.play("cowbell", velocity -> player.bell(velocity, pitch));
  }

  /// Several pairs of hands around one microphone.
  public static Tape claps(Song song, String take) {
    var player = new Percussion(song, take);
    return player.play("claps", player::hands);
  }

  /// Fingers: like claps, but higher, shorter and fewer.
  public static Tape snaps(Song song, String take) {
    var player = new Percussion(song, take);
    return player.play("claps", player::fingers);
  }

  public static Tape woodBlock(Song song, String take) {
    var player = new Percussion(song, take);
    var pitch = player.dice.between(0.85, 1.2);
    return player.play("woodblock", velocity -> player.block(velocity, pitch));
  }

  public static Tape triangle(Song song, String take) {
    var player = new Percussion(song, take);
    var pitch = player.dice.between(0.95, 1.1);
    return player.play("triangle", velocity -> player.bar(velocity, pitch));
  }

  /// Feet on boards.
  public static Tape stomps(Song song, String take) {
    var player = new Percussion(song, take);
    return player.play("stomp", player::feet);
  }

  /// One stroke on a crash cymbal.
  ///
  /// @param name decides the plate
  public static float[] crash(String name) {
    return new Cymbal(name, Cymbal.Kind.CRASH).strike();
  }

  private interface Stroke {
    float[] at(double velocity);
  }

  private Tape play(String player, Stroke stroke) {
    for (var cell : song.cells(player)) {
      var at = cell.atSeconds() + LOOSE_SECONDS * dice.bell();
      tape.add(stroke.at(velocity(cell)), at, 1.0);
    }
    return tape;
  }

  /// Little plates that strike each other at random, less and less often.
  private float[] jingles(double velocity, double pitch) {
    var sound = new float[Tape.frames(0.35)];
    for (var i = 0; i < 26; i++) {
      var late = 0.16 * dice.unit() * dice.unit();
      var hit = new float[Tape.frames(0.12)];
      var gain = velocity * StrictMath.exp(-late / 0.06) * dice.between(0.2, 1.0) * 0.25;
      for (var hz : new double[] {5_300.0, 7_100.0, 9_400.0, 12_300.0}) {
        var off = pitch * dice.between(0.96, 1.04);
        new Mode(hz * off, dice.between(0.05, 0.12), gain, dice.unit()).ring(hit);
      }
      mix(sound, hit, Tape.frames(late));
    }
    var slap = Noise.burst(dice, 0.05, 0.001, 0.04);
    mix(sound, scaled(Filter.bandPass(900.0, 1.0).over(slap), 0.5 * velocity), 0);
    return sound;
  }

  private float[] grains(double velocity, double pitch) {
    var sound = Noise.burst(dice, 0.12, 0.03, 0.07);
    Filter.bandPass(6_200.0 * pitch, 1.1).over(sound);
    Filter.highPass(3_000.0, 0.7).over(sound);
    return scaled(sound, velocity);
  }

  private float[] bell(double velocity, double pitch) {
    var sound = new float[Tape.frames(0.4)];
    new Mode(562.0 * pitch, 0.35, 0.5 * velocity, 0.0).ring(sound);
    new Mode(845.0 * pitch, 0.30, 0.5 * velocity, 0.25).ring(sound);
    new Mode(1_830.0 * pitch, 0.12, 0.2 * velocity, 0.5).ring(sound);
    new Mode(3_460.0 * pitch, 0.06, 0.2 * velocity, 0.0).ring(sound);
    return sound;
  }

  private float[] hands(double velocity) {
    var sound = new float[Tape.frames(0.25)];
    for (var person = 0; person < 5; person++) {
      var clap = Noise.burst(dice, 0.14, 0.0006, dice.between(0.04, 0.09));
      Filter.bandPass(dice.between(900.0, 1_700.0), 1.3).over(clap);
      mix(sound, scaled(clap, velocity * dice.between(0.5, 1.0)), Tape.frames(0.02 * dice.unit()));
    }
    return sound;
  }

  private float[] fingers(double velocity) {
    var sound = new float[Tape.frames(0.12)];
    for (var person = 0; person < 3; person++) {
      var snap = Noise.burst(dice, 0.06, 0.0004, dice.between(0.015, 0.03));
      Filter.bandPass(dice.between(2_100.0, 2_900.0), 2.5).over(snap);
      mix(sound, scaled(snap, velocity * dice.between(0.5, 1.0)), Tape.frames(0.008 * dice.unit()));
    }
    return sound;
  }

  private float[] block(double velocity, double pitch) {
    var sound = new float[Tape.frames(0.15)];
    new Mode(910.0 * pitch, 0.06, 0.7 * velocity, 0.0).ring(sound);
    new Mode(2_230.0 * pitch, 0.03, 0.3 * velocity, 0.25).ring(sound);
    return sound;
  }

  private float[] bar(double velocity, double pitch) {
    var sound = new float[Tape.frames(1.6)];
    for (var hz : new double[] {1_790.0, 4_160.0, 5_240.0, 7_330.0, 9_870.0, 13_100.0}) {
      var gain = velocity * dice.between(0.1, 0.25);
      new Mode(hz * pitch, dice.between(0.9, 1.8), gain, dice.unit()).ring(sound);
    }
    return sound;
  }

  private float[] feet(double velocity) {
    var sound = new float[Tape.frames(0.4)];
    for (var person = 0; person < 4; person++) {
      var foot = new Skin(dice.between(62.0, 88.0), 0.16, 4.0, 0.02, 700.0, 0.7);
      var late = Tape.frames(0.018 * dice.unit());
      mix(sound, scaled(foot.strike(velocity, dice), dice.between(0.5, 1.0)), late);
    }
    return sound;
  }

  private static void mix(float[] into, float[] sound, int atFrame) {
    for (var i = 0; i < sound.length && atFrame + i < into.length; i++) {
      into[atFrame + i] += sound[i];
    }
  }

  private static float[] scaled(float[] sound, double gain) {
    for (var i = 0; i < sound.length; i++) {
      sound[i] *= (float) gain;
    }
    return sound;
  }

  private double velocity(Cell cell) {
    return cell.force() * (1.0 + 0.08 * dice.bell());
  }
}
