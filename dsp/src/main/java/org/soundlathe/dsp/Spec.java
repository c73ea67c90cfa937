package org.soundlathe.dsp;

/// What a kernel is prepared for.
///
/// @param sampleRateHz 8000..384000
/// @param channels how many signals it treats side by side, 1..400
/// @param maxFrames the most frames that one call of process may bring, 1..65536
public record Spec(int sampleRateHz, int channels, int maxFrames) {
  public Spec {
    require("sampleRateHz", sampleRateHz, 8_000, 384_000);
    require("channels", channels, 1, 400);
    require("maxFrames", maxFrames, 1, 65_536);
  }

  private static void require(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
    }
  }
}
