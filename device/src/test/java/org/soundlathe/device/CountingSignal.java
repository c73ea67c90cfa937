package org.soundlathe.device;

/// A signal in which every lost, repeated or swapped sample shows: channel c, frame n is (n + 1 + c
/// * 65,536) modulo 2^24, over 2^24, which a float holds exactly.
public final class CountingSignal {
  private static final int VALUES = 1 << 24;

  private CountingSignal() {}

  public static float sample(int channel, long frame) {
    return ((frame + 1 + channel * 65_536L) % VALUES) / (float) VALUES;
  }

  /// `[channel][frame]`, from a frame on.
  public static float[][] block(long frame, int channels, int frames) {
    var block = new float[channels][frames];
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < frames; i++) {
        block[c][i] = sample(c, frame + i);
      }
    }
    return block;
  }
}
