package org.soundlathe.dsp.spectrum;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.Percentile;
import org.soundlathe.dsp.unit.Decibels;

/// Follows the shape of a sound's spectrum over time, in steps of about 20 ms.
public final class SpectralShapes implements Meter {
  private static final double SHORTEST_WINDOW_SECONDS = 0.04;

  /// Only steps within this of the loudest one count as sounding.
  private static final double SOUNDING_DB = -40;

  private final double binHz;
  private final double stepSeconds;
  private final Stft stft;
  private final ShapeGauge gauge = new ShapeGauge();
  private final FloatSeries centroidHz = new FloatSeries();
  private final FloatSeries rollOffHz = new FloatSeries();
  private final FloatSeries bandwidthHz = new FloatSeries();
  private final FloatSeries flatness = new FloatSeries();
  private final FloatSeries power = new FloatSeries();

  /// @param sampleRateHz 8000..384000
  public SpectralShapes(int sampleRateHz, int channels) {
    int size = Stft.sizeFor(sampleRateHz, SHORTEST_WINDOW_SECONDS);
    binHz = (double) sampleRateHz / size;
    stepSeconds = size / 2.0 / sampleRateHz;
    stft = new Stft(channels, size, size / 2, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// How many steps were measured; step n is centred on n · [#stepSeconds].
  public int size() {
    return power.size();
  }

  public double stepSeconds() {
    return stepSeconds;
  }

  public SpectralShape at(int step) {
    return new SpectralShape(
        centroidHz.at(step), rollOffHz.at(step), bandwidthHz.at(step), flatness.at(step));
  }

  /// The level of a step in dB, a full-scale sine being -3.01; minus infinity in silence.
  public double levelDb(int step) {
    return Decibels.ofPower(power.at(step));
  }

  /// The median of each figure over the steps that sound (within 40 dB of the loudest); all 0 in
  /// silence.
  public SpectralShape median() {
    double loudest = 0;
    for (int step = 0; step < size(); step++) {
      loudest = Math.max(loudest, power.at(step));
    }
    if (loudest == 0) {
      return SpectralShape.NONE;
    }
    double threshold = loudest * Decibels.toPower(SOUNDING_DB);
    return new SpectralShape(
        median(centroidHz, threshold),
        median(rollOffHz, threshold),
        median(bandwidthHz, threshold),
        median(flatness, threshold));
  }

  private double median(FloatSeries figure, double threshold) {
    FloatSeries sounding = new FloatSeries();
    for (int step = 0; step < size(); step++) {
      if (power.at(step) >= threshold) {
        sounding.add(figure.at(step));
      }
    }
    return Percentile.of(sounding.toArray(), 50);
  }

  private void add(double[] bins) {
    gauge.read(bins, binHz);
    centroidHz.add((float) gauge.centroidHz());
    rollOffHz.add((float) gauge.rollOffHz());
    bandwidthHz.add((float) gauge.bandwidthHz());
    flatness.add((float) gauge.flatness());
    double sum = 0;
    for (double bin : bins) {
      sum += bin;
    }
    power.add((float) sum);
  }
}
