package org.soundlathe.engine.desk;

/// How a desk works; none of it changes the sound.
///
/// @param chunkFrames how much of the song passes at once: a multiple of 64
/// @param blockFrames how much of it the effects get at once, 1..chunkFrames; rounded up to the
///   grid
/// @param threads 1..256
/// @param isLive whether a chunk comes out as soon as it goes in, and every stage of every strip
///   stands ready to be switched on; otherwise levels work on different chunks at the same time
public record DeskOptions(int chunkFrames, int blockFrames, int threads, boolean isLive) {
  /// As much as passes at once where nobody waits for it.
  public static final int CHUNK_FRAMES = 8192;

  public DeskOptions {
    if (chunkFrames < 1 || chunkFrames % Grid.FRAMES != 0) {
      throw new IllegalArgumentException("chunk of " + chunkFrames + " frames");
    }
    require("blockFrames", blockFrames, 65_536);
    require("threads", threads, 256);
    blockFrames = Grid.up(Math.min(blockFrames, chunkFrames));
  }

  /// For files.
  public static DeskOptions offline(int blockFrames, int threads) {
    return new DeskOptions(CHUNK_FRAMES, blockFrames, threads, false);
  }

  private static void require(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + " " + value + " is outside 1.." + max);
    }
  }
}
