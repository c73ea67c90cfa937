package org.soundlathe.media;

/// Audio that can be read from any frame on: the uncompressed files.
public interface SeekableSource extends AudioSource {
  /// The next read begins at this frame, 0..length.
  void seek(long frame);
}
