package org.soundlathe.demo;

/// What is wrong with a track that a band hands over.
public enum Fault {
  /// It moves the other way than another microphone of the same source.
  POLARITY_FLIPPED,
  /// It hit the top of the converter for several frames in a row.
  CLIPPED_RUN,
  /// It is another performance of a part that is there already; only one is to play.
  SECOND_TAKE,
  /// Its name does not say what it is.
  UNLABELLED,
  /// Its sample rate is not that of the other tracks.
  OTHER_RATE,
  /// Nothing is on it.
  SILENT,
  /// It is stereo, but left and right are equal.
  DUAL_MONO,
  /// Its zero is not at zero.
  DC_OFFSET,
  /// It begins later than the other tracks; its time stamp says where.
  LATE_START,
  /// It ends before the other tracks do.
  DIFFERENT_LENGTH,
  /// It hears the same source later than another microphone does.
  DELAY
}
