package org.soundlathe.tracking.tape;

/// A stretch of the roll that is recorded: one take of every armed track.
///
/// @param rollFrom its first roll frame; less than 0 where it reaches back before the button
/// @param rollTo behind its last roll frame; [Course#NEVER] while nobody knows
/// @param sessionFrame where its first sample belongs in the song
/// @param pass of the loop, from 0
public record Region(long rollFrom, long rollTo, long sessionFrame, int pass) {
  /// It ends here, and at the seam of its pass at the latest.
  Region endingAt(long rollFrame) {
    return new Region(rollFrom, Math.min(rollTo, rollFrame), sessionFrame, pass);
  }

  boolean isOpen() {
    return rollTo == Course.NEVER;
  }
}
