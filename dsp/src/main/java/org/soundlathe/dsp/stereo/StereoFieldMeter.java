package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.PowerSpectrum;

/// Looks at where a stereo sound lies: how wide each third of an octave is, how alike left and
/// right are in it, and how often they meet at each place of a small grid (a goniometer's picture).
public final class StereoFieldMeter implements Meter {
  private static final int PIECE_FRAMES = 1024;
  private static final int MIDDLE = StereoField.GRID / 2;

  /// Softer than -60 dBFS is no place, only silence.
  private static final float SILENCE = 0.001f;

  private final AverageSpectrum left;
  private final AverageSpectrum right;
  private final AverageSpectrum middle;
  private final float[][] leftOnly = new float[1][];
  private final float[][] rightOnly = new float[1][];
  private final float[][] folded = new float[1][PIECE_FRAMES];
  private final long[] visits = new long[StereoField.GRID * StereoField.GRID];

  /// @param sampleRateHz 8000..384000
  public StereoFieldMeter(int sampleRateHz) {
    left = new AverageSpectrum(sampleRateHz, 1);
    right = new AverageSpectrum(sampleRateHz, 1);
    middle = new AverageSpectrum(sampleRateHz, 1);
  }

  /// Measures the first two channels of a block.
  @Override
  public void measure(float[][] block, int offset, int frames) {
    leftOnly[0] = block[0];
    rightOnly[0] = block[1];
    left.measure(leftOnly, offset, frames);
    right.measure(rightOnly, offset, frames);
    for (int done = 0; done < frames; done += PIECE_FRAMES) {
      int count = Math.min(PIECE_FRAMES, frames - done);
      look(block[0], block[1], offset + done, count);
      middle.measure(folded, 0, count);
    }
  }

  /// What was seen so far.
  public StereoField field() {
    return new StereoField(left.spectrum(), right.spectrum(), middle.spectrum(), visits);
  }

  /// The long-term spectrum of both channels, their mean power.
  public PowerSpectrum spectrum() {
    return left.spectrum().meanWith(right.spectrum());
  }

  private void look(float[] lefts, float[] rights, int offset, int count) {
    for (int i = 0; i < count; i++) {
      float l = Finite.orSilence(lefts[offset + i]);
      float r = Finite.orSilence(rights[offset + i]);
      float mid = (l + r) / 2;
      folded[0][i] = mid;
      visit(mid, (r - l) / 2);
    }
  }

  /// The square root of the distance from the middle lets soft and loud sounds be seen together.
  private void visit(float mid, float side) {
    float distance = Math.abs(mid) + Math.abs(side);
    if (distance >= SILENCE) {
      double scale = Math.min(1, Math.sqrt(distance)) / distance * MIDDLE;
      int column = (int) Math.rint(side * scale) + MIDDLE;
      int row = MIDDLE - (int) Math.rint(mid * scale);
      visits[row * StereoField.GRID + column]++;
    }
  }
}
