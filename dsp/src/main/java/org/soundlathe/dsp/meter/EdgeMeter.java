package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.spectrum.Stft;
import org.soundlathe.dsp.unit.Decibels;

/// Looks for a frequency above which a sound is empty, as an encoder or a converter leaves it.
///
/// Keeps two means of the spectrum: of its power, in which the loud moments show how far up the
/// sound reaches, and of its level in dB, in which a few clicks do not fill what is empty
/// otherwise.
public final class EdgeMeter implements Meter {
  private static final double WINDOW_SECONDS = 0.08;

  /// Spectra below -70 dBFS show only noise.
  private static final double SILENCE = 1e-7;

  /// -200 dBFS a bin: what lies below is rounding of the transform.
  private static final double EMPTY = 1e-20;

  private static final double DB_PER_DOUBLING = 3.0102999566398120;
  private static final int FEWEST_SPECTRA = 20;

  private final int sampleRateHz;
  private final double binHz;
  private final double[] powers;
  private final double[] logs;
  private final Stft stft;
  private long spectra;

  /// @param sampleRateHz 8000..384000
  /// @param channels 1..
  public EdgeMeter(int sampleRateHz, int channels) {
    this.sampleRateHz = sampleRateHz;
    int size = Stft.sizeFor(sampleRateHz, WINDOW_SECONDS);
    binHz = (double) sampleRateHz / size;
    powers = new double[size / 2 + 1];
    logs = new double[size / 2 + 1];
    stft = new Stft(channels, size, size, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// The sharpest edge of what was measured so far; none in less than about two seconds of sound.
  public SpectrumEdge edge() {
    if (spectra < FEWEST_SPECTRA) {
      return SpectrumEdge.NONE;
    }
    double[] ofPowers = new double[powers.length];
    double[] ofLevels = new double[powers.length];
    for (int bin = 0; bin < powers.length; bin++) {
      ofPowers[bin] = Decibels.ofPower(powers[bin] / spectra + EMPTY);
      ofLevels[bin] = DB_PER_DOUBLING * logs[bin] / spectra;
    }
    SpectrumEdge loud = new EdgeSearch(ofPowers, binHz).sharpest();
    SpectrumEdge always = new EdgeSearch(ofLevels, binHz).sharpest();
    return loud.kneeDb() > always.kneeDb() ? loud : always;
  }

  /// What the edge says of encoders.
  public LossySource lossySource() {
    return LossySource.of(edge(), sampleRateHz);
  }

  /// What the edge says of converters.
  public UpsampledSource upsampledSource() {
    return UpsampledSource.of(edge(), sampleRateHz);
  }

  private void add(double[] power) {
    double sum = 0;
    for (double bin : power) {
      sum += bin;
    }
    if (sum > SILENCE) {
      spectra++;
      for (int bin = 0; bin < logs.length; bin++) {
        powers[bin] += power[bin];
        logs[bin] += roughLog2(power[bin] + EMPTY);
      }
    }
  }

  /// The binary logarithm, right to 0.09: straight lines between the powers of two.
  private static double roughLog2(double value) {
    return (Double.doubleToRawLongBits(value) - 0x3FF0_0000_0000_0000L) * 0x1p-52;
  }
}
