package org.soundlathe.tracking.tape;

/// What is heard on top of the song and belongs to its frames: the click. Called on the tape's
/// thread.
@FunctionalInterface
public interface Overlay {
  /// Nothing on top.
  Overlay NONE = (_, _, _, _) -> {};

  /// Adds its sound.
  ///
  /// @param sessionFrame of the first frame; less than the song's beginning while it is counted in
  /// @param into `[channel][offset..offset+frames)`, a signal for every output of the device
  void add(long sessionFrame, float[][] into, int offset, int frames);
}
