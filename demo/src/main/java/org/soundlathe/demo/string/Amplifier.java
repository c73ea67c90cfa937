package org.soundlathe.demo.string;

import java.util.List;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// An amplifier with its loudspeaker and the microphone before it.
///
/// @param drive how far the valves are driven, 1..50
/// @param before what shapes the sound before the valves
/// @param after the loudspeaker and the microphone
record Amplifier(double drive, List<Filter> before, List<Filter> after) {
  private static final double BIAS = 0.25;

  Amplifier {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// A small combo with a 12-inch loudspeaker.
  ///
  /// @param brightDb how much treble and presence is dialled in, -6..6
  static Amplifier combo(double drive, double brightDb) {
    return new Amplifier(
        drive,
        List.of(
            Filter.highPass(110.0, 0.7),
            Filter.bell(700.0, 3.0, 0.6),
            Filter.bell(2_200.0, brightDb, 0.7)),
        List.of(
            Filter.highPass(80.0, 0.9),
            Filter.bell(130.0, 3.0, 1.4),
            Filter.bell(420.0, -3.5, 0.9),
            Filter.bell(2_700.0, 4.0 + brightDb / 2.0, 1.3),
            Filter.lowPass(5_000.0, 0.9),
            Filter.lowPass(6_200.0, 0.7)));
  }

  /// A bass amplifier with a 15-inch loudspeaker.
  static Amplifier bassStack() {
    return new Amplifier(
        2.5,
        List.of(Filter.highPass(35.0, 0.7), Filter.bell(900.0, 3.0, 0.7)),
        List.of(
            Filter.highPass(42.0, 0.8),
            Filter.bell(95.0, 3.0, 0.9),
            Filter.bell(300.0, -3.0, 1.0),
            Filter.bell(1_300.0, 3.0, 1.0),
            Filter.lowPass(3_000.0, 0.8)));
  }

  /// Sends a whole tape through, in place; the tape's own peak meets the valves at 1.
  void over(Tape tape) {
    for (var filter : before) {
      filter.over(tape.samples());
    }
    var peak = tape.peak();
    if (peak > 0.0) {
      new Overdrive(drive / peak, BIAS).over(tape);
    }
    for (var filter : after) {
      filter.over(tape.samples());
    }
  }
}
