package org.soundlathe.tracking.tape;

import java.util.Optional;
import org.soundlathe.device.ring.Counts;

/// Where a tape machine is, and what went wrong so far.
///
/// @param state what it does
/// @param sessionFrame that is being played at the device; before the song's start in a count-in
/// @param pass of the loop, from 0
/// @param takes how many recordings have begun
/// @param counts of the device
/// @param lateDiskFrames that were silent because a disk was late, over all tracks played
/// @param failure why it has given up, if it has
public record TapeStatus(
    State state,
    long sessionFrame,
    int pass,
    int takes,
    Counts counts,
    long lateDiskFrames,
    Optional<RuntimeException> failure) {
  /// What it does.
  public enum State {
    /// Stands, and listens.
    STANDING,
    /// Counts in.
    COUNTING_IN,
    /// Plays, and records nothing.
    PLAYING,
    /// Plays and records.
    RECORDING,
    /// Everything is played; waits for the last sounds to come back.
    FINISHING
  }
}
