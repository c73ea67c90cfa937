package org.soundlathe.dsp.loudness;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.HopClock;
import org.soundlathe.dsp.unit.Decibels;

/// Measures how high a wave climbs between its samples, after ITU-R BS.1770-5, Annex 2, with a
/// better filter than the one printed there: eight points a sample, 64 taps each, and a parabola
/// between the points. Right to 0.01 dB up to 20 kHz at 44.1 kHz.
///
/// What lies before and behind the sound counts as silence.
public final class TruePeakMeter implements Meter {
  private static final int HOPS_PER_SECOND = 100;

  private final HopClock clock;
  private final PeakLine[] lines;
  private final FloatSeries hopPeaks = new FloatSeries();
  private double truePeak;
  private float samplePeak;

  /// @param sampleRateHz 8000..384000
  /// @param channels 1..
  public TruePeakMeter(int sampleRateHz, int channels) {
    clock = new HopClock(sampleRateHz, HOPS_PER_SECOND);
    lines = new PeakLine[channels];
    Interpolator interpolator = new Interpolator();
    Arrays.setAll(lines, _ -> new PeakLine(interpolator, sampleRateHz / HOPS_PER_SECOND + 1));
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    int end = offset + frames;
    int from = offset;
    while (from < end) {
      int hopFrames = clock.lengthFrames(hopPeaks.size());
      int count = Math.min(lines[0].room(hopFrames), end - from);
      for (int channel = 0; channel < lines.length; channel++) {
        lines[channel].append(block[channel], from, count);
      }
      from += count;
      if (lines[0].room(hopFrames) == 0) {
        finishHop(hopFrames);
      }
    }
  }

  /// The highest point of the wave so far, as a linear factor of full scale.
  public double truePeak() {
    double peak = truePeak;
    for (float tailPeak : tailPeaks()) {
      peak = Math.max(peak, tailPeak);
    }
    return peak;
  }

  /// The highest point of the wave so far, in dB re full scale; minus infinity in silence.
  public double truePeakDbtp() {
    return Decibels.ofGain(truePeak());
  }

  /// The largest absolute sample so far, as a linear factor of full scale.
  public double samplePeak() {
    float peak = samplePeak;
    for (PeakLine line : lines) {
      peak = Math.max(peak, line.samplePeak(line.unreadFrames()));
    }
    return peak;
  }

  /// The largest true peak of every 10 ms, to find where overs are.
  public PeakHistory history() {
    float[] tail = tailPeaks();
    float[] all = Arrays.copyOf(hopPeaks.toArray(), hopPeaks.size() + tail.length);
    System.arraycopy(tail, 0, all, hopPeaks.size(), tail.length);
    return new PeakHistory(clock, all);
  }

  private void finishHop(int hopFrames) {
    double peak = 0;
    for (PeakLine line : lines) {
      peak = Math.max(peak, line.truePeak(hopFrames));
      samplePeak = Math.max(samplePeak, line.samplePeak());
      line.dropHop(hopFrames);
    }
    truePeak = Math.max(truePeak, peak);
    hopPeaks.add((float) peak);
  }

  /// The peaks of the hops that wait for the samples behind them, with silence in their place.
  private float[] tailPeaks() {
    int unread = lines[0].unreadFrames();
    FloatSeries peaks = new FloatSeries();
    PeakLine[] copies = new PeakLine[lines.length];
    Arrays.setAll(copies, channel -> lines[channel].copy());
    for (int hop = hopPeaks.size(); unread > 0; hop++) {
      int hopFrames = Math.min(unread, clock.lengthFrames(hop));
      double peak = 0;
      for (PeakLine copy : copies) {
        copy.fillWithSilence();
        peak = Math.max(peak, copy.truePeak(hopFrames));
        copy.dropHop(hopFrames);
      }
      peaks.add((float) peak);
      unread -= hopFrames;
    }
    return peaks.toArray();
  }
}
