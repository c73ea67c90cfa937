package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;

/// Counts the bits that a sound really uses: how many of the lowest of 24 are always zero.
public final class BitDepthMeter implements Meter {
  private static final int BITS = 24;
  private static final float STEPS = 1 << (BITS - 1);

  private int used;
  private boolean isFiner;
  private long soundingSamples;

  @Override
  public void measure(float[][] block, int offset, int frames) {
    for (float[] samples : block) {
      int bits = used;
      int finer = 0;
      int sounding = 0;
      for (int i = offset; i < offset + frames; i++) {
        float scaled = Finite.orSilence(samples[i]) * STEPS;
        int whole = (int) scaled;
        finer |= whole == scaled ? 0 : 1;
        sounding += whole == 0 ? 0 : 1;
        bits |= whole;
      }
      used = bits;
      isFiner |= finer != 0;
      soundingSamples += sounding;
    }
  }

  /// How many bits are used, 1..24 counted from full scale down; 32 where the samples are finer
  /// than 24 bits; 0 in silence.
  public int usedBits() {
    if (isFiner) {
      return 32;
    }
    return used == 0 ? 0 : BITS - Integer.numberOfTrailingZeros(used);
  }

  /// What that means for a file that states so many bits.
  public PaddedDepth paddedDepth(int statedBits) {
    return PaddedDepth.of(statedBits, usedBits(), soundingSamples);
  }
}
