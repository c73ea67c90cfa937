package org.soundlathe.demo.effect;

import org.soundlathe.demo.score.Tempo;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// An echo on the beat, each time duller and softer, without what it was fed with.
public final class Echo {
  private static final int TIMES = 4;
  private static final double KEEP = 0.5;

  private Echo() {}

  /// @param source what is fed in; it is used up
  /// @param side `left` echoes each beat, `right` each beat and a half
  public static Tape alone(Tape source, Tempo tempo, String side) {
    var beats = side.equals("left") ? 1.0 : 1.5;
    var lateSeconds = beats * tempo.barSeconds() / 4.0;
    var tape = new Tape(source.lengthFrames());
    var gain = 1.0;
    for (var time = 1; time <= TIMES; time++) {
      Filter.highPass(180.0, 0.7).over(source.samples());
      Filter.lowPass(4_200.0, 0.7).over(source.samples());
      tape.add(source.samples(), time * lateSeconds, gain);
      gain *= KEEP;
    }
    return tape;
  }
}
