package org.soundlathe.dsp.spectrum;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;

/// Draws a spectrogram while a sound passes, whatever its length, in the same memory: whenever the
/// picture is full, each two columns become one and every later column lasts twice as long.
public final class SpectrogramMeter implements Meter {
  /// The picture has this many columns at most, and more than half of them once it was full.
  public static final int MOST_COLUMNS = 1024;

  private static final double WINDOW_SECONDS = 0.08;

  private final double spectrumSeconds;
  private final double binHz;
  private final double[] edges = new double[Spectrogram.ROWS + 1];
  private final double[] sums = new double[Spectrogram.ROWS];
  private final float[] picture = new float[MOST_COLUMNS * Spectrogram.ROWS];
  private final Stft stft;
  private int columns;
  private int spectraInColumn;
  private int spectraAColumn = 1;

  /// @param sampleRateHz 8000..384000
  public SpectrogramMeter(int sampleRateHz, int channels) {
    int size = Stft.sizeFor(sampleRateHz, WINDOW_SECONDS);
    binHz = (double) sampleRateHz / size;
    spectrumSeconds = size / 2.0 / sampleRateHz;
    for (int row = 0; row < edges.length; row++) {
      edges[row] = Math.min(size / 2.0 + 0.5, Spectrogram.edgeHz(row) / binHz + 0.5);
    }
    stft = new Stft(channels, size, size / 2, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// The picture of what was measured so far, the column under way included.
  public Spectrogram spectrogram() {
    int started = spectraInColumn > 0 ? 1 : 0;
    float[] power = Arrays.copyOf(picture, (columns + started) * Spectrogram.ROWS);
    for (int row = 0; row < started * Spectrogram.ROWS; row++) {
      power[columns * Spectrogram.ROWS + row] = (float) (sums[row] / spectraInColumn);
    }
    return new Spectrogram(spectraAColumn * spectrumSeconds, power);
  }

  private void add(double[] power) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] += between(power, edges[row], edges[row + 1]);
    }
    spectraInColumn++;
    if (spectraInColumn == spectraAColumn) {
      finishColumn();
    }
  }

  private void finishColumn() {
    for (int row = 0; row < sums.length; row++) {
      picture[columns * Spectrogram.ROWS + row] = (float) (sums[row] / spectraInColumn);
      sums[row] = 0;
    }
    spectraInColumn = 0;
    columns++;
    if (columns == MOST_COLUMNS) {
      fold();
    }
  }

  private void fold() {
    columns /= 2;
    spectraAColumn *= 2;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < Spectrogram.ROWS; row++) {
        float early = picture[2 * column * Spectrogram.ROWS + row];
        float late = picture[(2 * column + 1) * Spectrogram.ROWS + row];
        picture[column * Spectrogram.ROWS + row] = (early + late) / 2;
      }
    }
  }

  /// The power between two places counted in bins, each bin spreading evenly over one.
  private static double between(double[] power, double low, double high) {
    int from = (int) low;
    int to = (int) Math.min(high, power.length - 1);
    if (from == to) {
      return (high - low) * power[from];
    }
    double sum = (from + 1 - low) * power[from] + (high - to) * power[to];
    for (int bin = from + 1; bin < to; bin++) {
      sum += power[bin];
    }
    return sum;
  }
}
