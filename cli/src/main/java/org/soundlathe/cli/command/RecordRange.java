package org.soundlathe.cli.command;

import java.util.Optional;
import java.util.OptionalDouble;
import org.soundlathe.cli.option.TimeRange;
import org.soundlathe.cli.option.TimeText;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.tracking.click.Metronome;
import org.soundlathe.tracking.run.RunRefusal;
import org.soundlathe.tracking.tape.Course;
import org.soundlathe.tracking.tape.TapePlan;
import picocli.CommandLine.Option;

/// What part of the song is played, and what of it is recorded.
final class RecordRange {
  private static final double PUNCH_PRE_ROLL_SECONDS = 2;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = TimeText.Converter.class,
      description = "Record from here on, as 83.5 (seconds) or 1:23.5; the beginning by default.")
  private double from;

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = TimeText.Converter.class,
      description = "Stop after so much recording, as 3:00:00 for a concert.")
  private Double length;

  @Option(
      names = "--punch",
      paramLabel = "IN-OUT",
      converter = TimeRange.Converter.class,
      description = "Record this part alone, and play before and after it.")
  private TimeRange punch;

  @Option(
      names = "--by-hand",
      description = "Play from --from on; record where the punch key or command says.")
  private boolean isByHand;

  @Option(
      names = "--loop",
      paramLabel = "FROM-TO",
      converter = TimeRange.Converter.class,
      description = "Record this part again and again, each pass as a take of its own.")
  private TimeRange loop;

  @Option(
      names = "--passes",
      paramLabel = "N",
      description = "How often the loop is recorded; until you stop by default.")
  private int passes = Integer.MAX_VALUE;

  @Option(
      names = "--pre-roll",
      paramLabel = "SECONDS",
      description = "Play so much before the recording; 2 before a punch, else 0.")
  private Double preRoll;

  @Option(
      names = "--post-roll",
      paramLabel = "SECONDS",
      description = "Play so much after a punch; 1 by default.")
  private double postRoll = 1;

  @Option(
      names = "--count-in",
      paramLabel = "BARS",
      description = "Click so many bars before it begins; needs a tempo.")
  private int countIn;

  @Option(
      names = "--pre-record",
      paramLabel = "SECONDS",
      description = "Keep what was heard so long before the button, up to 60.")
  private double preRecord;

  @Option(
      names = "--auto-stop",
      paramLabel = "SECONDS",
      description = "Stop when all armed inputs have been silent (below -60 dBFS) for so long.")
  private Double autoStop;

  double preRecordSeconds() {
    if (!(preRecord >= 0 && preRecord <= 60)) {
      throw RunRefusal.ofTimes(
          "--pre-record " + preRecord + " s cannot be kept", "keep 0 to 60 seconds");
    }
    return preRecord;
  }

  /// Whether it waits for a button.
  boolean waits() {
    return preRecord > 0;
  }

  OptionalDouble autoStopSeconds() {
    return autoStop == null ? OptionalDouble.empty() : OptionalDouble.of(autoStop);
  }

  /// How long it will be recorded, if that is known.
  OptionalDouble recordedSeconds() {
    if (loop != null) {
      double seconds = loop.toSeconds().orElse(0) - loop.fromSeconds();
      return passes == Integer.MAX_VALUE
          ? OptionalDouble.empty()
          : OptionalDouble.of(seconds * passes);
    }
    if (punch != null && punch.toSeconds().isPresent()) {
      return OptionalDouble.of(punch.toSeconds().getAsDouble() - punch.fromSeconds());
    }
    return length == null ? OptionalDouble.empty() : OptionalDouble.of(length);
  }

  /// @param tempo for the count-in
  /// @throws RunRefusal if the times contradict each other
  TapePlan plan(int rateHz, Optional<TempoMap> tempo) {
    if (loop != null && (punch != null || isByHand || length != null || loop.isOpen())) {
      throw RunRefusal.ofTimes(
          "a loop is recorded whole", "leave out --punch, --by-hand and --for, and say its end");
    }
    if (punch != null && isByHand) {
      throw RunRefusal.ofTimes("a punch is by time or by hand", "leave out one of the two");
    }
    if (passes < 1 || countIn < 0 || postRoll < 0) {
      throw RunRefusal.ofTimes(
          "--passes %d, --count-in %d or --post-roll %s is too small"
              .formatted(passes, countIn, postRoll),
          "record one pass or more");
    }
    return loop == null ? straight(rateHz, tempo) : loop(rateHz, tempo);
  }

  private TapePlan loop(int rateHz, Optional<TempoMap> tempo) {
    long begin = frames(loop.fromSeconds(), rateHz);
    long end = frames(loop.toSeconds().orElseThrow(), rateHz);
    if (end - begin < rateHz / 10) {
      throw RunRefusal.ofTimes("the loop lasts less than a tenth of a second", "make it longer");
    }
    return TapePlan.looping(course(begin, rateHz, tempo).withLoop(begin, end), passes);
  }

  private TapePlan straight(int rateHz, Optional<TempoMap> tempo) {
    long in = frames(punch == null ? from : punch.fromSeconds(), rateHz);
    var course = course(in, rateHz, tempo);
    long kept = frames(preRecord, rateHz);
    if (isByHand) {
      return TapePlan.playing(course).withPreRecord(kept);
    }
    long out = Course.NEVER;
    if (length != null) {
      out = in + Math.max(1, frames(length, rateHz));
    }
    if (punch != null && punch.toSeconds().isPresent()) {
      out = Math.min(out, frames(punch.toSeconds().getAsDouble(), rateHz));
    }
    long after = punch == null ? 0 : frames(postRoll, rateHz);
    return TapePlan.recording(course, in - kept, out).withPostRoll(after);
  }

  private Course course(long in, int rateHz, Optional<TempoMap> tempo) {
    double before = preRoll == null ? (punch == null ? 0 : PUNCH_PRE_ROLL_SECONDS) : preRoll;
    long start = Math.max(0, in - frames(before, rateHz));
    if (countIn > 0 && tempo.isEmpty()) {
      throw RunRefusal.ofTimes(
          "bars cannot be counted in without a tempo", "say it: --tempo 120 or --tempo 92,3/4");
    }
    long lead = tempo.map(map -> Metronome.leadFrames(map, start, countIn)).orElse(0L);
    return Course.from(start).withLead(lead);
  }

  private static long frames(double seconds, int rateHz) {
    return Math.round(seconds * rateHz);
  }
}
