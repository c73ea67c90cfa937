package org.soundlathe.engine.source;

import java.util.Arrays;

/// A stretch of one track in memory, filled in front by the disk's thread while the renderer reads
/// behind it.
///
/// The disk's thread alone writes [#filled] and the sound beyond it; the renderer alone writes
/// [#read].
final class Window {
  private final float[][] ring;
  private final boolean[] sounds;
  private final int pieceFrames;
  private volatile long base;
  private volatile long filled;
  private volatile long read;

  /// @param pieces how many pieces it holds
  /// @param pieceFrames how much is read from the disk at once
  Window(int channels, int pieces, int pieceFrames) {
    ring = new float[channels][pieces * pieceFrames];
    sounds = new boolean[pieces];
    this.pieceFrames = pieceFrames;
  }

  /// Empties it; the next piece begins at this frame. Nobody reads it meanwhile.
  void restart(long frame) {
    base = frame;
    read = frame;
    filled = frame;
  }

  /// Whether a frame comes from here, at once or soon.
  boolean covers(long frame) {
    return frame >= read && frame - filled <= ring[0].length;
  }

  /// Whether all of it is there.
  boolean holds(long frame, int frames) {
    return frame >= read && frame + frames <= filled;
  }

  // The renderer ----------------------------------------------------------------------------------

  /// What comes before the frame is not wanted any more.
  void skipTo(long frame) {
    read = frame;
  }

  /// Copies what is there of the frames, silence for the rest, and gives them free.
  ///
  /// @return whether anything but silence may be in it
  boolean take(long frame, float[][] into, int frames) {
    int ready = (int) Math.max(0, Math.min(frames, filled - frame));
    boolean isSound = false;
    int done = 0;
    while (done < ready) {
      int at = (int) ((frame + done - base) % ring[0].length);
      int count = Math.min(ready - done, pieceFrames - at % pieceFrames);
      isSound |= sounds[at / pieceFrames];
      for (int c = 0; c < ring.length; c++) {
        System.arraycopy(ring[c], at, into[c], done, count);
      }
      done += count;
    }
    for (int c = 0; c < ring.length; c++) {
      Arrays.fill(into[c], ready, frames, 0f);
    }
    read = frame + frames;
    return isSound;
  }

  // The disk's thread -----------------------------------------------------------------------------

  /// How many whole pieces fit in.
  int freePieces() {
    long free = ring[0].length - (filled - Math.min(read, filled));
    return (int) (free / pieceFrames);
  }

  /// Reads the next piece.
  ///
  /// @param scratch `[channel][pieceFrames]`
  void fill(SignalReader from, float[][] scratch) {
    // Where the renderer was faster than the disk, what it missed is not read any more.
    long missed = Math.max(0, read - filled) / pieceFrames;
    long next = filled + missed * pieceFrames;
    int at = (int) ((next - base) % ring[0].length);
    sounds[at / pieceFrames] = from.read(next, scratch, pieceFrames);
    for (int c = 0; c < ring.length; c++) {
      System.arraycopy(scratch[c], 0, ring[c], at, pieceFrames);
    }
    filled = next + pieceFrames;
  }
}
