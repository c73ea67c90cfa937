package org.soundlathe.tracking.tape;

/// What writes captured sound down, as the tape machine sees it. Frames are tape frames: frames of
/// the device since it started, lost ones included.
public interface Recorder {
  /// Begins a recording of every armed track.
  ///
  /// @param tapeFrom its first frame; may lie in the past, from [#oldestFrame] on, or in the future
  /// @param sessionFrame where that frame belongs in the song
  Rolling roll(long tapeFrom, long sessionFrame);

  /// The oldest frame that a recording may begin with.
  long oldestFrame();

  /// The next frame that will be captured.
  long capturedFrame();

  /// One running recording.
  interface Rolling {
    /// It ends here; may lie in the past or in the future.
    ///
    /// @param tapeTo behind its last frame
    void cut(long tapeTo);
  }
}
