package org.soundlathe.engine.desk;

/// The grid that everything on the desk stands on: 64 frames, counted from session frame 0.
final class Grid {
  static final int FRAMES = 64;

  private Grid() {}

  /// The next multiple of the grid.
  static int up(int frames) {
    return (frames + FRAMES - 1) / FRAMES * FRAMES;
  }

  /// The last multiple of the grid at or before a frame.
  static long down(long frame) {
    return frame & -(long) FRAMES;
  }
}
