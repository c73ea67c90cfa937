package org.soundlathe.delivery.samples;

/// A stretch of the song that belongs together, such as a verse.
///
/// @param startFrame counted in frames of the "after" file
/// @param endFrame the first frame that no longer belongs to it
public record Section(long startFrame, long endFrame, String label) {
  public Section {
    if (startFrame < 0 || endFrame <= startFrame) {
      throw new IllegalArgumentException(
          "section " + label + " runs from frame " + startFrame + " to " + endFrame);
    }
  }

  long lengthFrames() {
    return endFrame - startFrame;
  }
}
