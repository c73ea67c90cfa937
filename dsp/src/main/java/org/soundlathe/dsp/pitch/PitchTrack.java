package org.soundlathe.dsp.pitch;

import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.Decimator;
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

  private final Decimator copy;
  private final Yin yin;
  private final float[] line;
  private final FloatSeries hertz = new FloatSeries();
  private final FloatSeries confidence = new FloatSeries();
  private final FloatSeries levelDb = new FloatSeries();
  private int filled;

  /// @param sampleRateHz 8000..384000
  public PitchTrack(int sampleRateHz) {
    copy = new Decimator(sampleRateHz, ANALYSIS_RATE_HZ, this::add);
    double rate = copy.rateHz();
    yin = new Yin((int) Math.floor(rate / HIGHEST_HZ), (int) Math.ceil(rate / LOWEST_HZ));
    line = new float[yin.lengthSamples()];
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    copy.measure(block, offset, frames);
  }

  /// The pitch of what was measured so far.
  public Pitches pitches() {
    return new Pitches(hertz.toArray(), confidence.toArray(), levelDb.toArray());
  }

  private void add(float sample) {
    line[filled++] = sample;
    if (filled == line.length) {
      look();
      int step = (int) (startOf(hertz.size()) - startOf(hertz.size() - 1));
      System.arraycopy(line, step, line, 0, line.length - step);
      filled -= step;
    }
  }

  private void look() {
    boolean isVoiced = yin.find(line, 0);
    hertz.add(isVoiced ? (float) (copy.rateHz() / yin.periodSamples()) : 0);
    confidence.add((float) Math.max(0, 1 - yin.aperiodicity()));
    levelDb.add((float) levelDb(line));
  }

  private long startOf(int step) {
    return (long) (step * STEP_SECONDS * copy.rateHz());
  }

  private static double levelDb(float[] samples) {
    double energy = 0;
    for (float sample : samples) {
      energy += (double) sample * sample;
    }
    return Decibels.ofPower(energy / samples.length);
  }
}
