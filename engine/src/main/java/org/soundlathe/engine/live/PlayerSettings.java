package org.soundlathe.engine.live;

/// How far a player renders ahead.
///
/// @param aheadFrames how much waits in the device's ring: what a pause of Java or of the machine
///   may last, and how late a turned knob is heard
/// @param warmFrames how much is rendered for nobody before playing, so that the compiler has seen
///   all of it
public record PlayerSettings(int aheadFrames, int warmFrames) {
  /// How much is rendered at once: 5 ms at 48 kHz. A turned knob is heard this much and what waits
  /// ahead later.
  public static final int CHUNK_FRAMES = 256;

  public PlayerSettings {
    if (aheadFrames < 1 || warmFrames < 0) {
      throw new IllegalArgumentException("ahead " + aheadFrames + ", warm " + warmFrames);
    }
  }

  /// A tenth of a second ahead, three seconds to warm up.
  public static PlayerSettings at(int sampleRateHz) {
    return new PlayerSettings(sampleRateHz / 10, 3 * sampleRateHz);
  }
}
