package org.soundlathe.tracking.tape;

/// What is heard on top of the song: the click, which belongs to its frames, and the live inputs.
/// Called on the tape's thread, for every block that the device plays.
@FunctionalInterface
public interface Overlay {
  /// The session frame while the tape stands.
  long STANDING = Long.MIN_VALUE;

  /// Nothing on top.
  Overlay NONE = (_, _, _, _) -> {};

  /// Adds its sound.
  ///
  /// @param sessionFrame of the first frame; less than the song's beginning while it is counted in,
  ///   [#STANDING] while the tape stands
  /// @param into `[channel][offset..offset+frames)`, a signal for every output of the device
  void add(long sessionFrame, float[][] into, int offset, int frames);
}
