package org.soundlathe.media.wav;

import java.util.OptionalDouble;

/// What a broadcast WAV says of itself: the `bext` chunk, version 2 (EBU Tech 3285).
///
/// @param description up to 256 ASCII characters
/// @param originator who made it, up to 32
/// @param originatorReference its number there, up to 32
/// @param originationDate `yyyy-mm-dd`, or empty
/// @param originationTime `hh:mm:ss`, or empty
/// @param timeReferenceFrames the first frame's place, counted from midnight
/// @param loudnessLufs integrated loudness, where known
/// @param loudnessRangeLu where known
/// @param maxTruePeakDbtp where known
/// @param maxMomentaryLufs where known
/// @param maxShortTermLufs where known
/// @param codingHistory what was done to it, EBU R 98: one line a step, each ended by CR LF
public record Bext(
    String description,
    String originator,
    String originatorReference,
    String originationDate,
    String originationTime,
    long timeReferenceFrames,
    OptionalDouble loudnessLufs,
    OptionalDouble loudnessRangeLu,
    OptionalDouble maxTruePeakDbtp,
    OptionalDouble maxMomentaryLufs,
    OptionalDouble maxShortTermLufs,
    String codingHistory) {
  public Bext {
    if (timeReferenceFrames < 0) {
      throw new IllegalArgumentException(
          "timeReferenceFrames " + timeReferenceFrames + " is below 0");
    }
  }

  /// No loudness yet, no date, at time 0.
  public static Bext of(String description, String originator, String codingHistory) {
    var unknown = OptionalDouble.empty();
    return new Bext(
        description,
        originator,
        "",
        "",
        "",
        0,
        unknown,
        unknown,
        unknown,
        unknown,
        unknown,
        codingHistory);
  }

  public Bext withTimeReferenceFrames(long frames) {
    return new Bext(
        description,
        originator,
        originatorReference,
        originationDate,
        originationTime,
        frames,
        loudnessLufs,
        loudnessRangeLu,
        maxTruePeakDbtp,
        maxMomentaryLufs,
        maxShortTermLufs,
        codingHistory);
  }

  /// The same, with what the meters read; a level that does not exist stays unknown.
  public Bext withLoudness(
      OptionalDouble lufs,
      OptionalDouble rangeLu,
      OptionalDouble truePeakDbtp,
      OptionalDouble momentaryLufs,
      OptionalDouble shortTermLufs) {
    return new Bext(
        description,
        originator,
        originatorReference,
        originationDate,
        originationTime,
        timeReferenceFrames,
        lufs,
        rangeLu,
        truePeakDbtp,
        momentaryLufs,
        shortTermLufs,
        codingHistory);
  }
}
