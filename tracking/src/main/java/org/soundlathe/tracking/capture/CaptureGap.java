package org.soundlathe.tracking.capture;

import org.soundlathe.device.ring.Gap;

/// A loss, by its place on the tape.
///
/// @param kind missed and overrun stand as silence on the tape; starved is a hole in what was
///   played and takes no place on it
/// @param tapeFrame where it begins
/// @param playedFrame how much had been played until then: after a starved or missed gap, what is
///   played lies behind the tape by its length more
/// @param frames how long it is
public record CaptureGap(Gap.Kind kind, long tapeFrame, long playedFrame, long frames) {
  /// Whether sound that came in is lost.
  public boolean isCaptureLost() {
    return kind != Gap.Kind.STARVED;
  }
}
