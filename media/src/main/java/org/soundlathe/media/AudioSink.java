package org.soundlathe.media;

import java.io.Closeable;

/// Audio being written, as planar float blocks; the file appears under its name at [#commit] or not
/// at all. One thread at a time.
public interface AudioSink extends Closeable {
  /// Appends frames `offset..offset+frames-1` of `block[channel][frame]`.
  ///
  /// Integer encodings round to nearest and saturate; dither is the caller's own step.
  ///
  /// @throws org.soundlathe.paperwork.file.WriteRefusal if the disk refuses
  void write(float[][] block, int offset, int frames);

  /// Finishes the file, syncs it and gives it its final name.
  void commit();

  /// Leaves nothing behind unless committed.
  @Override
  void close();
}
