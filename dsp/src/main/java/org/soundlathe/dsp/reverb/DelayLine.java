package org.soundlathe.dsp.reverb;

import java.util.Arrays;

/// A ring exactly as long as its delay: read what is due, then write what is new in its place.
final class DelayLine {
  private final float[] ring;
  private int position;

  DelayLine(int lengthFrames) {
    ring = new float[lengthFrames];
  }

  int lengthFrames() {
    return ring.length;
  }

  /// The next `frames` (at most the length) that are due.
  void read(float[] out, int frames) {
    int first = Math.min(frames, ring.length - position);
    System.arraycopy(ring, position, out, 0, first);
    if (first < frames) {
      System.arraycopy(ring, 0, out, first, frames - first);
    }
  }

  /// Stores as many frames as were just read.
  void write(float[] in, int frames) {
    int first = Math.min(frames, ring.length - position);
    System.arraycopy(in, 0, ring, position, first);
    position += first;
    if (first < frames) {
      System.arraycopy(in, first, ring, 0, frames - first);
      position = frames - first;
    }
    if (position == ring.length) {
      position = 0;
    }
  }

  void clear() {
    Arrays.fill(ring, 0f);
    position = 0;
  }
}
