package org.soundlathe.demo.drum;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Mode;
import org.soundlathe.demo.tone.Noise;
import org.soundlathe.demo.tone.Tape;

/// A bronze plate: hundreds of modes without harmony, and the tick of the stick.
///
/// Each cymbal is struck a few times in advance; the player takes these strokes in turn.
final class Cymbal {
  private static final int STROKES = 6;

  private final List<float[]> strokes = new ArrayList<>();
  private int next;

  /// @param name decides the plate: equal names are equal cymbals
  /// @param kind its size and how it is struck
  Cymbal(String name, Kind kind) {
    var plate = plate(Dice.named(name + " plate"), kind);
    var dice = Dice.named(name + " strokes");
    for (var i = 0; i < (kind.ringSeconds() > 1.5 ? 3 : STROKES); i++) {
      strokes.add(stroke(plate, kind, dice));
    }
  }

  /// The size of a cymbal and how it is struck.
  ///
  /// @param modes how many of its modes are heard
  /// @param lowestHz its lowest mode
  /// @param ringSeconds how long modes at 1 kHz take to fall by 60 dB
  /// @param brightHz where its modes are strongest
  /// @param bloomSeconds how long it takes to open after the strike
  /// @param tick how loud the stick is beside the plate
  record Kind(
      int modes,
      double lowestHz,
      double ringSeconds,
      double brightHz,
      double bloomSeconds,
      double tick) {
    static final Kind CLOSED_HAT = new Kind(120, 380.0, 0.16, 7_500.0, 0.001, 1.2);
    static final Kind OPEN_HAT = new Kind(140, 380.0, 0.9, 7_000.0, 0.003, 0.6);
    static final Kind CRASH = new Kind(260, 240.0, 3.6, 4_500.0, 0.012, 0.5);
    static final Kind RIDE = new Kind(160, 310.0, 2.2, 5_000.0, 0.004, 2.6);
  }

  /// The next stroke at full strength; the caller plays it at the velocity wanted.
  float[] strike() {
    next = (next + 1) % strokes.size();
    return strokes.get(next);
  }

  private static List<Mode> plate(Dice dice, Kind kind) {
    var modes = new ArrayList<Mode>();
    for (var i = 0; i < kind.modes(); i++) {
      // A plate's modes stand evenly along the frequency, each a little off its place.
      var span = 19_000.0 - kind.lowestHz();
      var place = (i + dice.unit()) / kind.modes();
      var hz = kind.lowestHz() + span * place * (0.35 + 0.65 * place);
      var away = StrictMath.log(hz / kind.brightHz());
      var gain = StrictMath.exp(-0.55 * away * away) * (0.3 + dice.unit());
      var seconds = kind.ringSeconds() * StrictMath.pow(hz / 1_000.0, -0.45);
      modes.add(new Mode(hz, seconds * dice.between(0.6, 1.3), gain, dice.unit()));
    }
    return modes;
  }

  private static float[] stroke(List<Mode> plate, Kind kind, Dice dice) {
    var sound = new float[Tape.frames(Math.min(4.0, kind.ringSeconds() * 1.3))];
    for (var mode : plate) {
      var gain = 0.06 * mode.gain() * dice.between(0.6, 1.4);
      new Mode(mode.hz(), mode.sixtyDbSeconds(), gain, dice.unit()).ring(sound);
    }
    Decay.soften(sound, kind.bloomSeconds(), 0.05);
    var tick = Noise.burst(dice, 0.02, 0.0002, 0.008);
    Filter.highPass(3_000.0, 0.7).over(tick);
    var wash = Noise.burst(dice, kind.ringSeconds() * 0.5, 0.004, kind.ringSeconds() * 0.4);
    Filter.bandPass(kind.brightHz() * 1.2, 0.5).over(wash);
    var cymbal = new Tape(sound.length);
    cymbal.add(sound, 0, 1.0);
    cymbal.add(tick, 0, 0.25 * kind.tick());
    cymbal.add(wash, 0, 0.35);
    return Filter.highPass(kind.lowestHz(), 0.7).over(cymbal.samples());
  }
}
