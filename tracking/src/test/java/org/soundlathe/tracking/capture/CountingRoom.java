package org.soundlathe.tracking.capture;

import org.soundlathe.device.virtual.Room;

/// Microphones that hear a signal in which every lost, repeated or swapped sample shows: channel c,
/// frame n is (n + 1 + c * 65,536) modulo 2^24, over 2^24, which a float holds exactly.
final class CountingRoom implements Room {
  private static final int VALUES = 1 << 24;

  static float sample(int channel, long frame) {
    return ((frame + 1 + channel * 65_536L) % VALUES) / (float) VALUES;
  }

  @Override
  public void speak(long deviceFrame, float[][] into, int frames) {
    for (int c = 0; c < into.length; c++) {
      int value = (int) ((deviceFrame + 1 + c * 65_536L) % VALUES);
      for (int i = 0; i < frames; i++) {
        into[c][i] = value / (float) VALUES;
        value = (value + 1) % VALUES;
      }
    }
  }

  @Override
  public void hear(long deviceFrame, float[][] sound, int frames) {}
}
