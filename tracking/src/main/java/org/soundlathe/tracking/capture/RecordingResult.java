package org.soundlathe.tracking.capture;

import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.message.Refusal;

/// What became of a recording.
///
/// @param startTapeFrame of its first sample: later than ordered where the history did not reach
/// @param startSessionFrame of its first sample, moved along with it
/// @param takes one an armed track; empty where nothing was recorded, then there is no file either
/// @param gaps in it: silence stands in their place
/// @param markers that were set, counted from its first frame
/// @param why it ended
/// @param failure where it did not end as it was meant to
public record RecordingResult(
    RecordingOrder order,
    long startTapeFrame,
    long startSessionFrame,
    List<Taken> takes,
    List<CaptureGap> gaps,
    List<Marker> markers,
    Why why,
    Optional<Refusal> failure) {
  /// One file that stands.
  ///
  /// @param samplesSha256 of the samples' bytes as they were written
  public record Taken(Arm arm, long lengthFrames, String samplesSha256) {}

  /// What ended it.
  public enum Why {
    /// Its end was reached, ordered before or meanwhile.
    END,
    /// It was silent for long enough.
    SILENCE,
    /// The disk was nearly full.
    NO_ROOM,
    /// The disk refused to write.
    DISK,
    /// The device is gone.
    DEVICE,
    /// The capture was closed.
    CLOSED
  }

  public RecordingResult {
    takes = List.copyOf(takes);
    gaps = List.copyOf(gaps);
    markers = List.copyOf(markers);
  }

  /// Of the longest of its files: they differ only where the disk refused.
  public long lengthFrames() {
    return takes.stream().mapToLong(Taken::lengthFrames).max().orElse(0);
  }

  /// The first frame behind it.
  public long endTapeFrame() {
    return startTapeFrame + lengthFrames();
  }
}
