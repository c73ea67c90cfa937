package org.soundlathe.delivery.samples;

import java.util.List;

/// How a sample is put together from passages; where passages overlap they are added.
///
/// @param passages by rising `atFrame`
record Montage(List<Passage> passages, long lengthFrames) {
  Montage {
    passages = List.copyOf(passages);
  }
}
