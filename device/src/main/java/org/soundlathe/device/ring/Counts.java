package org.soundlathe.device.ring;

/// What an exchange has counted since it was made.
///
/// @param elapsedFrames passed through the device while it ran
/// @param cycles periods
/// @param playedFrames taken out of the playback ring
/// @param capturedFrames put into the capture ring
/// @param starvedFrames of silence played for want of anything fed
/// @param overrunFrames not captured because nobody drained
/// @param missedFrames that the server passed without calling
/// @param xruns that the server reported: periods that were late, with or without a loss
public record Counts(
    long elapsedFrames,
    long cycles,
    long playedFrames,
    long capturedFrames,
    long starvedFrames,
    long overrunFrames,
    long missedFrames,
    long xruns) {
  /// Frames that were not heard in time, or not heard at all.
  public long lostPlayback() {
    return starvedFrames + missedFrames;
  }

  /// Frames that were not captured.
  public long lostCapture() {
    return overrunFrames + missedFrames;
  }
}
