package org.soundlathe.session.track;

/// A file that came with the tracks and is not one of them.
///
/// @param kind the client's rough mix, or a record that the mix should sound like
/// @param file relative to the session folder
/// @param sourceFile the name it came with
public record AsideFile(
    Kind kind, String file, String sourceFile, int channels, long lengthFrames) {
  /// What it is for.
  public enum Kind {
    ROUGH_MIX,
    REFERENCE
  }
}
