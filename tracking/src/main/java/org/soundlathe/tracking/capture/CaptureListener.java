package org.soundlathe.tracking.capture;

import org.soundlathe.media.Marker;

/// Is told what happens while it happens. All calls but the first come from one thread of the
/// capture, within a twentieth of a second; they may take their time, no sound waits for them.
public interface CaptureListener {
  /// A recording is about to begin; on the thread that ordered it, before its files are made.
  default void begins(RecordingOrder order) {}

  /// Its first sample is known to lie here.
  default void began(Recording recording) {}

  /// Sound was lost, recording or not.
  default void gap(CaptureGap gap) {}

  /// The device reports periods that were late, with or without a loss: where a late source hands
  /// on an old period, nothing else tells.
  ///
  /// @param tapeFrame about which it was
  default void late(long tapeFrame, long periods) {}

  /// @param marker counted from the recording's first frame
  default void marked(Recording recording, Marker marker) {}

  /// Once a second, how much of it the system has taken.
  default void progress(Recording recording, long writtenFrames) {}

  /// Its files are finished.
  default void ended(RecordingResult result) {}

  /// Listens to nothing.
  static CaptureListener none() {
    return new CaptureListener() {};
  }
}
