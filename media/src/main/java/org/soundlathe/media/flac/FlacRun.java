package org.soundlathe.media.flac;

/// A stretch of a FLAC stream.
sealed interface FlacRun {
  /// Whole, undamaged frames in these bytes of the file.
  record Sound(long fromByte, long toByte) implements FlacRun {}

  /// Sound that is lost.
  ///
  /// @param number the frame header's number where it begins
  /// @param blockFrames how long each block is that fills it
  record Gap(long number, long lengthFrames, int blockFrames) implements FlacRun {}
}
