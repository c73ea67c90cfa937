package org.soundlathe.dsp.pitch;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.Decimated;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.unit.Decibels;

/// Follows the fundamental frequency of a sound, 25 to 1000 Hz, in steps of 50 ms.
///
/// The channels are folded down to mono. Where several notes sound together the common period is
/// found, which is that of a lower note than any of them.
public final class PitchTrack implements Meter {
  public static final double LOWEST_HZ = 25;
  public static final double HIGHEST_HZ = 1000;

  /// The time from one step to the next.
  public static final double STEP_SECONDS = 0.05;

  private static final int ANALYSIS_RATE_HZ = 8000;

  private final Decimated copy;

  /// @param sampleRateHz 8000..384000
  public PitchTrack(int sampleRateHz) {
    copy = new Decimated(sampleRateHz, ANALYSIS_RATE_HZ);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    copy.measure(block, offset, frames);
  }

  /// The pitch of what was measured so far.
  public Pitches pitches() {
    double rate = copy.rateHz();
    Yin yin = new Yin((int) Math.floor(rate / HIGHEST_HZ), (int) Math.ceil(rate / LOWEST_HZ));
    float[] samples = copy.samples();
    FloatSeries hertz = new FloatSeries();
    FloatSeries confidence = new FloatSeries();
    FloatSeries levelDb = new FloatSeries();
    int step = 0;
    for (int start = 0; start + yin.lengthSamples() <= samples.length; start = startOf(++step)) {
      boolean isVoiced = yin.find(samples, start);
      hertz.add(isVoiced ? (float) (rate / yin.periodSamples()) : 0);
      confidence.add((float) Math.max(0, 1 - yin.aperiodicity()));
      levelDb.add((float) levelDb(samples, start, yin.lengthSamples()));
    }
    return new Pitches(hertz.toArray(), confidence.toArray(), levelDb.toArray());
  }

  private int startOf(int step) {
    return (int) (step * STEP_SECONDS * copy.rateHz());
  }

  private static double levelDb(float[] samples, int start, int count) {
    double energy = 0;
    for (int i = start; i < start + count; i++) {
      energy += (double) samples[i] * samples[i];
    }
    return Decibels.ofPower(energy / count);
  }
}
