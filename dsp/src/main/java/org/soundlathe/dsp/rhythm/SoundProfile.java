package org.soundlathe.dsp.rhythm;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.HopClock;
import org.soundlathe.dsp.spectrum.Stft;

/// Keeps what a song sounds like in every half second: the mean of 24 bands of its spectrum.
public final class SoundProfile implements Meter {
  static final int STEPS_PER_SECOND = 2;

  private static final double WINDOW_SECONDS = 0.08;

  private final HopClock clock;
  private final int hop;
  private final Stft stft;
  private final BandEnergies bands;
  private final double[] sums = new double[BandEnergies.BANDS];
  private final FloatSeries values = new FloatSeries();
  private long spectra;
  private int spectraInStep;

  /// @param sampleRateHz 8000..384000
  public SoundProfile(int sampleRateHz, int channels) {
    clock = new HopClock(sampleRateHz, STEPS_PER_SECOND);
    int size = Stft.sizeFor(sampleRateHz, WINDOW_SECONDS);
    hop = size;
    bands = new BandEnergies((double) sampleRateHz / size, size / 2 + 1);
    stft = new Stft(channels, size, hop, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// How many whole half seconds there are.
  int size() {
    return values.size() / BandEnergies.BANDS;
  }

  /// The bent power of a band in a half second.
  double at(int step, int band) {
    return values.at(step * BandEnergies.BANDS + band);
  }

  /// The first frame of a half second.
  long frameOf(int step) {
    return clock.startFrame(step);
  }

  private void add(double[] power) {
    if (clock.hopOf(spectra * hop) > size()) {
      finishStep();
    }
    double[] bent = bands.of(power);
    for (int band = 0; band < sums.length; band++) {
      sums[band] += bent[band];
    }
    spectra++;
    spectraInStep++;
  }

  private void finishStep() {
    for (int band = 0; band < sums.length; band++) {
      values.add((float) (sums[band] / Math.max(1, spectraInStep)));
      sums[band] = 0;
    }
    spectraInStep = 0;
  }
}
