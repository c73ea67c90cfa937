package org.soundlathe.dsp;

/// Turns signals into rows for a bank and back: a bank of strips as a kernel of as many channels.
public final class Rows implements Kernel {
  /// How many frames are turned at a time: 64 rows of 100 strips stay in a core's own cache.
  public static final int STEP_FRAMES = 64;

  private final Bank bank;
  private final double[][] rows;
  private long brokenSamples;

  private Rows(Spec spec, Bank bank) {
    this.bank = bank;
    rows = new double[STEP_FRAMES][spec.channels()];
  }

  /// @param bank of as many strips as the spec has channels
  public static Rows prepare(Spec spec, Bank bank) {
    return new Rows(spec, bank);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int at = 0; at < frames; at += STEP_FRAMES) {
      int step = Math.min(STEP_FRAMES, frames - at);
      brokenSamples += fill(block, at, rows, step);
      bank.process(rows, step);
      empty(rows, block, at, step);
    }
  }

  @Override
  public void reset() {
    bank.reset();
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return bank.latencyFrames();
  }

  /// Copies frames offset..offset+frames-1 of planar signals `[channel][frame]` to rows 0.. ; what
  /// is no number becomes silence.
  ///
  /// @return how many samples were mended
  public static int fill(float[][] block, int offset, double[][] rows, int frames) {
    int broken = 0;
    for (int channel = 0; channel < block.length; channel++) {
      float[] signal = block[channel];
      for (int i = 0; i < frames; i++) {
        float sample = signal[offset + i];
        float mended = Finite.orSilence(sample);
        broken += mended == sample ? 0 : 1;
        rows[i][channel] = mended;
      }
    }
    return broken;
  }

  /// Copies rows 0..frames-1 back into frames offset.. of planar signals.
  public static void empty(double[][] rows, float[][] block, int offset, int frames) {
    for (int channel = 0; channel < block.length; channel++) {
      float[] signal = block[channel];
      for (int i = 0; i < frames; i++) {
        signal[offset + i] = (float) rows[i][channel];
      }
    }
  }
}
