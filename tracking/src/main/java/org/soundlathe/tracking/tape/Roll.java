package org.soundlathe.tracking.tape;

/// Where a run of the tape stands on the device's clock: which tape frame plays its first frame,
/// and how much later what is played comes back.
///
/// What is played at tape frame `p` is captured at tape frame `p + roundTripFrames`. So whoever
/// plays along with a frame of the song is captured at [#capturedAt] of its roll frame, and lands
/// there in the session.
///
/// @param tapeFrame at which roll frame 0 is played
/// @param roundTripFrames from the playback ring back to the capture ring
record Roll(long tapeFrame, int roundTripFrames) {
  /// The tape frame at which a roll frame is captured.
  long capturedAt(long rollFrame) {
    return rollFrame == Course.NEVER ? Course.NEVER : tapeFrame + rollFrame + roundTripFrames;
  }

  /// The roll frame that is played at a tape frame.
  long playedAt(long playedTapeFrame) {
    return playedTapeFrame - tapeFrame;
  }
}
