package org.soundlathe.demo.effect;

import java.util.List;
import org.soundlathe.demo.drum.Percussion;
import org.soundlathe.demo.score.Bar;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;

/// Sounds that lead into a section or fall with its first beat.
public final class Moment {
  private static final double RISE_SECONDS = 2.6;
  private static final double BOOM_SECONDS = 2.2;
  private static final double CRACKLES_A_SECOND = 9.0;

  private Moment() {}

  /// Noise that grows and brightens until a chorus begins.
  public static Tape riser(Song song, String take) {
    var dice = Dice.named(take);
    var tape = blank(song);
    for (var bar : arrivals(song)) {
      var sound = new float[Tape.frames(RISE_SECONDS)];
      var low = 0.0;
      var lower = 0.0;
      for (var i = 0; i < sound.length; i++) {
        var way = (double) i / sound.length;
        // Two one-pole low-passes; how far they are open grows with the square of the way.
        var open = 0.01 + 0.6 * way * way;
        low += open * (dice.signed() - low);
        lower += open * (low - lower);
        sound[i] = (float) (way * way * (low - 0.9 * lower));
      }
      Decay.soften(sound, 0.05, 0.01);
      tape.add(sound, song.startSeconds(bar) - RISE_SECONDS, 1.0);
    }
    return tape;
  }

  /// A crash played backwards, its stroke on the first beat of a chorus.
  public static Tape reverseCymbal(Song song, String take) {
    var tape = blank(song);
    var crash = Percussion.crash(take);
    var backwards = new float[crash.length];
    for (var i = 0; i < crash.length; i++) {
      backwards[i] = crash[crash.length - 1 - i];
    }
    Decay.soften(backwards, 0.2, 0.003);
    for (var bar : arrivals(song)) {
      tape.add(backwards, Tape.frames(song.startSeconds(bar)) - backwards.length, 1.0);
    }
    return tape;
  }

  /// A low boom under the first beat of each section.
  public static Tape impact(Song song, String take) {
    var dice = Dice.named(take);
    var tape = blank(song);
    for (var bar : song.bars()) {
      if (bar.inSection() == 1) {
        var sound = new float[Tape.frames(BOOM_SECONDS)];
        for (var hz : new double[] {41.0, 55.0, 78.0, 113.0}) {
          new Mode(hz * dice.between(0.97, 1.03), BOOM_SECONDS * 0.8, 0.4, 0.0).ring(sound);
        }
        var thud = Noise.burst(dice, 0.5, 0.002, 0.35);
        Filter.lowPass(380.0, 0.7).over(thud);
        tape.add(thud, song.startSeconds(bar), 1.5);
        Decay.soften(sound, 0.002, 0.3);
        tape.add(sound, song.startSeconds(bar), bar.energy());
      }
    }
    return tape;
  }

  /// Dust in a groove.
  public static Tape crackle(Song song, String take) {
    var dice = Dice.named(take);
    var tape = blank(song);
    Noise.hiss(tape, dice, 0.02);
    Filter.lowPass(3_000.0, 0.5).over(tape.samples());
    var count = (int) (song.lengthSeconds() * CRACKLES_A_SECOND);
    for (var i = 0; i < count; i++) {
      var speck = Noise.burst(dice, 0.004, 0.0001, dice.between(0.0005, 0.003));
      var size = dice.unit();
      tape.add(speck, song.lengthSeconds() * dice.unit(), size * size * size);
    }
    return tape;
  }

  /// The bars with which something new begins, but for the first of all.
  private static List<Bar> arrivals(Song song) {
    return song.bars().stream()
        .filter(bar -> bar.number() > 0 && bar.inSection() == 1)
        .filter(bar -> bar.section().equals("chorus") || bar.section().equals("solo"))
        .toList();
  }

  private static Tape blank(Song song) {
    return new Tape(Tape.frames(song.lengthSeconds()));
  }
}
