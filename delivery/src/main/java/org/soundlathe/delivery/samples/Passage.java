package org.soundlathe.delivery.samples;

/// A piece of one side, laid down somewhere in a sample.
///
/// @param fromFrame where it begins in the extract
/// @param lengthFrames how long it is, fades included
/// @param atFrame where it begins in the sample
/// @param fadeInFrames how long the straight-line fade at its start is
/// @param fadeOutFrames the same at its end
/// @param marker what stands in the file at its start
record Passage(
    Side side,
    long fromFrame,
    long lengthFrames,
    long atFrame,
    int fadeInFrames,
    int fadeOutFrames,
    String marker) {

  long endFrame() {
    return atFrame + lengthFrames;
  }

  /// The factor of the fades at a frame of this passage, 0..lengthFrames-1.
  ///
  /// A fade-out and a fade-in of one length, laid over each other, add up to 1.
  double fade(long frame) {
    var fade = 1.0;
    if (frame < fadeInFrames) {
      fade = (frame + 0.5) / fadeInFrames;
    }
    var left = lengthFrames - 1 - frame;
    if (left < fadeOutFrames) {
      fade *= (left + 0.5) / fadeOutFrames;
    }
    return fade;
  }
}
