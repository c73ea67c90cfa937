package org.soundlathe.session.tempo;

/// A stretch of one tempo, from a bar line on.
///
/// @param frame where it begins
/// @param bar the number of its first bar
record Stretch(int sampleRateHz, long frame, long bar, Meter meter) {
  private static final long SECONDS_PER_MINUTE = 60;

  /// The frame nearest to a beat, halves later.
  ///
  /// @param beat counted from 0 at the start of the stretch
  long frameOfBeat(long beat) {
    long steps = meter.steps();
    long ticks = StrictMath.multiplyExact(beat, ticksPerBeat());
    return frame + StrictMath.floorDiv(StrictMath.addExact(ticks, steps / 2), steps);
  }

  /// The first beat whose frame is not before this one.
  Beat nextBeat(long from) {
    long beat = beatsUntil(from);
    while (frameOfBeat(beat) < from) {
      beat++;
    }
    while (frameOfBeat(beat - 1) >= from) {
      beat--;
    }
    return new Beat(
        frameOfBeat(beat),
        bar + StrictMath.floorDiv(beat, meter.beatsPerBar()),
        StrictMath.floorMod(beat, meter.beatsPerBar()) + 1);
  }

  /// The beat that sounds at a frame and how much of it is over.
  Position position(long at) {
    long ticks = ticks(at);
    long beat = StrictMath.floorDiv(ticks, ticksPerBeat());
    double fraction = (double) StrictMath.floorMod(ticks, ticksPerBeat()) / ticksPerBeat();
    // The frame of a beat is the one nearest to it, so it may lie just before.
    if (frameOfBeat(beat + 1) <= at) {
      beat++;
      fraction = 0;
    }
    return new Position(
        bar + StrictMath.floorDiv(beat, meter.beatsPerBar()),
        StrictMath.floorMod(beat, meter.beatsPerBar()) + 1,
        fraction);
  }

  /// The number of the first bar that begins at or after a frame.
  long firstBarFrom(long from) {
    var next = nextBeat(from);
    return next.isDownbeat() ? next.bar() : next.bar() + 1;
  }

  private long beatsUntil(long from) {
    return StrictMath.floorDiv(ticks(from), ticksPerBeat());
  }

  /// A beat a minute and a frame a second have this as their smallest common part.
  private long ticksPerBeat() {
    return SECONDS_PER_MINUTE * sampleRateHz * Meter.STEPS_PER_BPM;
  }

  private long ticks(long at) {
    return StrictMath.multiplyExact(at - frame, meter.steps());
  }
}
