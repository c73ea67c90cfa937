package org.soundlathe.engine.live;

/// How far a player renders ahead.
///
/// @param aheadFrames how much waits in the device's ring: what a pause of Java or of the machine
///   may last, and how late a turned knob is heard
/// @param warmFrames how much is rendered for nobody before playing, so that the compiler has seen
///   all of it
public record PlayerSettings(int aheadFrames, int warmFrames) {
  private static final int SHORTEST_CHUNK = 256;
  private static final int LONGEST_CHUNK = 2048;

  public PlayerSettings {
    if (aheadFrames < 1 || warmFrames < 0) {
      throw new IllegalArgumentException("ahead " + aheadFrames + ", warm " + warmFrames);
    }
  }

  /// How much to render at once: an eighth of what waits, in powers of two from 256 to 2048 frames.
  /// Less would wake the renderer's threads for nothing, more would let the ring run dry.
  public int chunkFrames() {
    int chunk = Integer.highestOneBit(Math.max(1, aheadFrames / 8));
    return Math.max(SHORTEST_CHUNK, Math.min(LONGEST_CHUNK, chunk));
  }

  /// A tenth of a second ahead, three seconds to warm up.
  public static PlayerSettings at(int sampleRateHz) {
    return new PlayerSettings(sampleRateHz / 10, 3 * sampleRateHz);
  }
}
