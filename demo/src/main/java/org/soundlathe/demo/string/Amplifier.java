package org.soundlathe.demo.string;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// An amplifier with its loudspeaker and the microphone before it.
///
/// @param drive how far the valves are driven, 1..50; 0 where there are none
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

  /// A large amplifier with four closed 12-inch loudspeakers.
  static Amplifier stack(double drive) {
    return new Amplifier(
        drive,
        List.of(Filter.highPass(140.0, 0.7), Filter.bell(900.0, 4.0, 0.6)),
        List.of(
            Filter.highPass(75.0, 0.9),
            Filter.bell(115.0, 5.0, 1.2),
            Filter.bell(520.0, -5.0, 0.8),
            Filter.bell(3_400.0, 5.0, 1.1),
            Filter.lowPass(5_600.0, 0.8),
            Filter.lowPass(7_000.0, 0.7)));
  }

  /// The same sound through a ribbon microphone: darker, fuller.
  Amplifier throughRibbon() {
    var filters = new ArrayList<>(after);
    filters.add(Filter.bell(180.0, 3.0, 0.8));
    filters.add(Filter.bell(3_400.0, -5.0, 0.9));
    filters.add(Filter.lowPass(7_500.0, 0.6));
    return new Amplifier(drive, before, filters);
  }

  /// A pickup straight into the desk.
  static Amplifier direct() {
    return new Amplifier(0.0, List.of(), List.of(Filter.lowPass(9_000.0, 0.7)));
  }

  /// No amplifier: the wooden body of an acoustic guitar and a microphone before it.
  static Amplifier wood() {
    return new Amplifier(
        0.0,
        List.of(),
        List.of(
            Filter.highPass(80.0, 0.8),
            Filter.bell(105.0, 6.0, 3.0),
            Filter.bell(205.0, 4.0, 2.5),
            Filter.bell(480.0, -3.0, 1.0),
            Filter.bell(4_800.0, 5.0, 0.7)));
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

  /// A small valve amplifier with ten-inch loudspeakers.
  static Amplifier flipTop() {
    return new Amplifier(
        6.0,
        List.of(Filter.highPass(28.0, 0.6), Filter.bell(400.0, 4.0, 0.7)),
        List.of(
            Filter.highPass(30.0, 0.6),
            Filter.bell(700.0, 3.0, 0.8),
            Filter.lowPass(4_500.0, 0.8)));
  }

  /// A fuzz pedal before the desk.
  static Amplifier fuzz() {
    return new Amplifier(
        45.0,
        List.of(Filter.highPass(40.0, 0.6)),
        List.of(
            Filter.highPass(45.0, 0.6),
            Filter.bell(1_800.0, 4.0, 0.7),
            Filter.lowPass(5_500.0, 0.7)));
  }

  /// Sends a whole tape through, in place; the tape's own peak meets the valves at 1.
  void over(Tape tape) {
    for (var filter : before) {
      filter.over(tape.samples());
    }
    var peak = tape.peak();
    if (peak > 0.0 && drive > 0.0) {
      new Overdrive(drive / peak, BIAS).over(tape);
    }
    for (var filter : after) {
      filter.over(tape.samples());
    }
  }
}
