package org.soundlathe.dsp.meter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.Percentile;
import org.soundlathe.dsp.spectrum.Stft;
import org.soundlathe.dsp.unit.Decibels;

/// Looks for the hum of the mains: lines at 50 or 60 Hz and their harmonics that stand over the
/// noise beside them all the time, not only while a note lies there.
///
/// Every second or so the spectrum is taken over two seconds; a line counts by the quartile of
/// those spectra in which it stands out least.
public final class HumMeter implements Meter {
  private static final int[] MAINS_HZ = {50, 60};
  private static final int HARMONICS = 12;
  private static final int ANALYSIS_RATE_HZ = 2000;
  private static final double WINDOW_SECONDS = 1.5;
  private static final double LOWEST_QUARTER = 25;

  /// Noise alone reaches 3 dB.
  private static final double STANDING_OUT_DB = 9;

  /// Lines below -120 dBFS are the rounding of other sounds.
  private static final double AUDIBLE = 1e-12;

  /// One line at least must stand out by so much: a drum that rings reaches 13 dB.
  private static final double LEAST_DB = 15;

  private static final double CERTAIN_DB = 25;
  private static final double SILENCE = 1e-18;

  private final Decimator decimator;
  private final Stft stft;
  private final float[][] sample = new float[1][1];
  private final LineGauge gauge;
  private final FloatSeries[] overNoiseDb = new FloatSeries[MAINS_HZ.length * HARMONICS];
  private final FloatSeries[] powers = new FloatSeries[overNoiseDb.length];

  /// @param sampleRateHz 8000..384000
  public HumMeter(int sampleRateHz) {
    decimator = new Decimator(sampleRateHz, ANALYSIS_RATE_HZ, this::add);
    int size = 64;
    while (size < WINDOW_SECONDS * decimator.rateHz()) {
      size *= 2;
    }
    stft = new Stft(1, size, size / 2, this::look);
    gauge = new LineGauge(decimator.rateHz() / size);
    Arrays.setAll(overNoiseDb, _ -> new FloatSeries());
    Arrays.setAll(powers, _ -> new FloatSeries());
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    decimator.measure(block, offset, frames);
  }

  /// What was found so far; nothing in less than about 3 s of sound.
  public Hum hum() {
    Hum best = Hum.NONE;
    for (int mains = 0; mains < MAINS_HZ.length; mains++) {
      Hum hum = judged(MAINS_HZ[mains], lines(mains));
      best = hum.confidence() > best.confidence() ? hum : best;
    }
    return best;
  }

  private void add(float value) {
    sample[0][0] = value;
    stft.measure(sample, 0, 1);
  }

  private void look(double[] power) {
    double sum = 0;
    for (double bin : power) {
      sum += bin;
    }
    for (int line = 0; line < powers.length && sum > SILENCE; line++) {
      gauge.read(power, hertz(line));
      overNoiseDb[line].add((float) gauge.overNoiseDb());
      powers[line].add((float) gauge.power());
    }
  }

  private static int hertz(int line) {
    return MAINS_HZ[line / HARMONICS] * (line % HARMONICS + 1);
  }

  /// The lines of one mains frequency that stand out. The first spectrum is half empty, and two
  /// more are needed.
  private List<Hum.Line> lines(int mains) {
    List<Hum.Line> lines = new ArrayList<>();
    for (int line = mains * HARMONICS; line < (mains + 1) * HARMONICS; line++) {
      double over = Percentile.of(overNoiseDb[line].toArray(), LOWEST_QUARTER);
      double power = Percentile.of(powers[line].toArray(), LOWEST_QUARTER);
      if (overNoiseDb[line].size() >= 3 && over >= STANDING_OUT_DB && power >= AUDIBLE) {
        lines.add(new Hum.Line(hertz(line), Decibels.ofPower(power), over));
      }
    }
    return lines;
  }

  /// 300 and 600 Hz belong to both mains: they tell neither. One line alone may be a note; there
  /// must be one among the first three harmonics.
  private static Hum judged(int mainsHz, List<Hum.Line> lines) {
    int own = 0;
    boolean isLow = false;
    double strongest = 0;
    double power = 0;
    for (Hum.Line line : lines) {
      power += Decibels.toPower(line.levelDbfs());
      if (line.hertz() % 300 != 0) {
        own++;
        isLow |= line.hertz() <= 3 * mainsHz;
        strongest = Math.max(strongest, line.overNoiseDb());
      }
    }
    double certainty = Math.min(1, strongest / CERTAIN_DB) * own / (own + 1.0);
    return isLow && strongest >= LEAST_DB
        ? new Hum(mainsHz, Decibels.ofPower(power), lines, certainty)
        : Hum.NONE;
  }
}
