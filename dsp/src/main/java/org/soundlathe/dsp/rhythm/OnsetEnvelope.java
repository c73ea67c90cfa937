package org.soundlathe.dsp.rhythm;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.spectrum.Stft;

/// Measures how strongly something new begins, about 100 times a second: the sum of what every band
/// of the spectrum gains from one step to the next (spectral flux).
///
/// A gain before it scales all values alike and moves nothing.
public final class OnsetEnvelope implements Meter {
  private static final int STEPS_PER_SECOND = 100;
  private static final double WINDOW_SECONDS = 0.02;

  /// Kick drums and basses live below this.
  private static final double LOW_HZ = 200;

  /// Kick drums and bass notes are struck below the first, snares and chords up to the second.
  private static final double LOW_ACCENT_HZ = 150;

  private static final double MIDDLE_ACCENT_HZ = 2500;

  /// A step's gain is seen when the new sound enters the window, this many steps before its centre.
  private static final double LOOK_AHEAD_STEPS = 0.5;

  private final int sampleRateHz;
  private final int hop;
  private final Stft stft;
  private final BandEnergies bands;
  private final int lowBands;
  private final int lowAccentBands;
  private final int middleAccentBands;
  private final double[] before = new double[BandEnergies.BANDS];
  private final FloatSeries flux = new FloatSeries();
  private final FloatSeries lowFlux = new FloatSeries();
  private final FloatSeries lowAccent = new FloatSeries();
  private final FloatSeries middleAccent = new FloatSeries();
  private final FloatSeries magnitude = new FloatSeries();

  /// @param sampleRateHz 8000..384000
  public OnsetEnvelope(int sampleRateHz, int channels) {
    this.sampleRateHz = sampleRateHz;
    hop = (sampleRateHz + STEPS_PER_SECOND / 2) / STEPS_PER_SECOND;
    int size = Stft.sizeFor(sampleRateHz, WINDOW_SECONDS);
    double binHz = (double) sampleRateHz / size;
    bands = new BandEnergies(binHz, size / 2 + 1);
    lowBands = bands.bandsBelow(LOW_HZ, binHz);
    lowAccentBands = Math.max(1, bands.bandsBelow(LOW_ACCENT_HZ, binHz));
    middleAccentBands = bands.bandsBelow(MIDDLE_ACCENT_HZ, binHz);
    stft = new Stft(channels, size, hop, this::add);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    stft.measure(block, offset, frames);
  }

  /// How many steps there are.
  public int size() {
    return flux.size();
  }

  /// How many steps a second has: 100, a little more or less where the rate is no multiple of it.
  public double stepsPerSecond() {
    return (double) sampleRateHz / hop;
  }

  public int sampleRateHz() {
    return sampleRateHz;
  }

  /// What begins in a step.
  public float flux(int step) {
    return flux.at(step);
  }

  /// What begins in a step below 200 Hz.
  public float lowFlux(int step) {
    return lowFlux.at(step);
  }

  /// How hard is struck in a step below 150 Hz: the gain in amplitude.
  float lowAccent(int step) {
    return lowAccent.at(step);
  }

  /// How hard is struck in a step from there to 2.5 kHz.
  float middleAccent(int step) {
    return middleAccent.at(step);
  }

  /// How much sounds in a step, on the scale of [#flux].
  public float magnitude(int step) {
    return magnitude.at(step);
  }

  /// The frame of the sound at which what a step shows begins.
  public long frameOf(double step) {
    return (long) Math.max(0, Math.rint((step + LOOK_AHEAD_STEPS) * hop));
  }

  float[] fluxes() {
    return flux.toArray();
  }

  private void add(double[] power) {
    double[] now = bands.of(power);
    lowAccent.add((float) struck(now, 0, lowAccentBands));
    middleAccent.add((float) struck(now, lowAccentBands, middleAccentBands));
    double sum = 0;
    double gained = 0;
    double low = 0;
    for (int band = 0; band < now.length; band++) {
      sum += now[band];
      gained += Math.max(0, now[band] - before[band]);
      if (band == lowBands - 1) {
        low = gained;
      }
      before[band] = now[band];
    }
    flux.add((float) gained);
    lowFlux.add((float) low);
    magnitude.add((float) sum);
  }

  /// The gain in amplitude over some bands; the square of the bent power is one.
  private double struck(double[] now, int from, int to) {
    double struck = 0;
    for (int band = from; band < to; band++) {
      struck += Math.max(0, now[band] * now[band] - before[band] * before[band]);
    }
    return struck;
  }
}
