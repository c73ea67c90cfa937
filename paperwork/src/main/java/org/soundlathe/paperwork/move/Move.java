package org.soundlathe.paperwork.move;

import org.soundlathe.paperwork.value.Value;

/// One automatic decision: what was changed, the measurement that asked for it, and what came of
/// it.
///
/// @param id stable: derived from track, stage and parameter, never random
/// @param track the id of the track or bus, or `mix` / `master`
/// @param stage the step of the plan, such as `balance` or `panning`
/// @param parameter the setting's path below the track, such as `fader.gainDb`
/// @param from the value before
/// @param to the value now
/// @param unit the unit of from and to (`dB`, `Hz`, `frames`), or empty
/// @param reason one sentence for a musician, with the figures that led here
/// @param metric the name and unit of the measurement in before and after
/// @param before the measurement before the move
/// @param after the measurement that the move leads to
/// @param confidence 0..1
/// @param locked true where a person has said that it must stay
public record Move(
    String id,
    String track,
    String stage,
    String parameter,
    Value from,
    Value to,
    String unit,
    String reason,
    String metric,
    double before,
    double after,
    double confidence,
    boolean locked) {
  public Move {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is outside 0..1");
    }
    if (!Double.isFinite(before) || !Double.isFinite(after)) {
      throw new IllegalArgumentException(
          "move " + id + ": before " + before + " and after " + after + " must be finite");
    }
  }

  /// The id that a move of this track, stage and parameter has.
  public static String idOf(String track, String stage, String parameter) {
    return track + "/" + stage + "/" + parameter;
  }
}
