package org.soundlathe.dsp.delay;

import java.util.Arrays;

/// A line of sound that can be read any time later, also between two samples, and at a time that
/// moves: the part that echoes, tapes and choruses share.
///
/// One signal; no kernel of its own. Write one frame, then read as many voices as you like. Reading
/// is a sinc of 16 samples under a Kaiser window: against the ideal delay the error is below -80 dB
/// up to 0.45 of the sample rate's half (10 kHz at 44.1 kHz) and below -70 dB up to 0.68 (15 kHz);
/// at whole frames the samples come back bit for bit. Samples are finite: the kernel sees to it.
/// Allocates nothing after construction; one thread at a time.
public final class FractionalDelay {
  /// The shortest delay that can be read: half the sinc lies after the moment it reads.
  public static final int MIN_FRAMES = SincRows.TAPS / 2;

  private static final int TAPS = SincRows.TAPS;

  // The first TAPS samples stand a second time behind the ring's end, so that 16 samples lie
  // together wherever they begin.
  private final float[] ring;
  private final int mask;
  private final int maxFrames;
  private int position;

  /// @param maxFrames the longest delay that will be read, 8..2^24
  public FractionalDelay(int maxFrames) {
    if (maxFrames < MIN_FRAMES || maxFrames > 1 << 24) {
      throw new IllegalArgumentException(
          "maxFrames %d is outside %d..%d".formatted(maxFrames, MIN_FRAMES, 1 << 24));
    }
    this.maxFrames = maxFrames;
    int size = Integer.highestOneBit(maxFrames + TAPS) << 1;
    ring = new float[size + TAPS];
    mask = size - 1;
  }

  public int maxFrames() {
    return maxFrames;
  }

  /// Puts the next frame into the line.
  public void write(float sample) {
    int at = position;
    ring[at] = sample;
    if (at < TAPS) {
      ring[mask + 1 + at] = sample;
    }
    position = at + 1 & mask;
  }

  /// The sound as it was a whole number of frames before the frame written last, bit for bit.
  ///
  /// @param delayFrames 0..maxFrames; 0 is the frame written last
  public float readWhole(int delayFrames) {
    return ring[position - 1 - delayFrames & mask];
  }

  /// The sound as it was `delayFrames` before the frame written last, between the samples.
  ///
  /// @param delayFrames 8..maxFrames; what lies outside is read at the nearest end
  public float read(double delayFrames) {
    double delay = Math.min(Math.max(delayFrames, MIN_FRAMES), maxFrames);
    int whole = (int) delay;
    double place = (delay - whole) * SincRows.PLACES;
    int index = (int) place;
    float rest = (float) (place - index);
    // The weights run from the newest sample back; the ring runs from the oldest on.
    int oldest = position - 1 - whole - TAPS / 2 & mask;
    return weigh(oldest, SincRows.at(index), SincRows.stepAt(index), rest);
  }

  /// Forgets the sound so far.
  public void reset() {
    Arrays.fill(ring, 0f);
    position = 0;
  }

  /// Four sums side by side, added in one order: the processor need not wait for each addition.
  private float weigh(int oldest, float[] row, float[] step, float rest) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int k = 0; k < TAPS; k += 4) {
      int at = oldest + TAPS - 1 - k;
      a += (row[k] + rest * step[k]) * ring[at];
      b += (row[k + 1] + rest * step[k + 1]) * ring[at - 1];
      c += (row[k + 2] + rest * step[k + 2]) * ring[at - 2];
      d += (row[k + 3] + rest * step[k + 3]) * ring[at - 3];
    }
    return a + b + (c + d);
  }
}
