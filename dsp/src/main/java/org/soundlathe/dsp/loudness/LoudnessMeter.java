package org.soundlathe.dsp.loudness;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.DoubleSeries;
import org.soundlathe.dsp.series.HopClock;

/// Measures how loud a programme is to a listener, after ITU-R BS.1770-5, EBU Tech 3341 and 3342.
///
/// Works at any rate; windows move in steps of 10 ms. A level that does not exist (silence, or a
/// programme too short for its window) is minus infinity. A mono programme counts once: played from
/// two loudspeakers as two equal channels it reads 3.01 LU more.
public final class LoudnessMeter implements Meter {
  private final HopClock clock;
  private final double[] weights;
  private final KFilter[] filters;
  private final DoubleSeries hopEnergies = new DoubleSeries();
  private int framesLeftInHop;

  /// @param sampleRateHz 8000..384000
  /// @param channels 1.. in the order of WAV files
  public LoudnessMeter(int sampleRateHz, int channels) {
    this(sampleRateHz, ChannelWeights.ofWav(channels));
  }

  /// @param sampleRateHz 8000..384000
  /// @param weights how much each channel counts
  public LoudnessMeter(int sampleRateHz, ChannelWeights weights) {
    clock = new HopClock(sampleRateHz, HopPowers.HOPS_PER_SECOND);
    this.weights = weights.ofChannels().stream().mapToDouble(Double::doubleValue).toArray();
    filters = new KFilter[this.weights.length];
    Arrays.setAll(filters, _ -> new KFilter(sampleRateHz));
    framesLeftInHop = clock.lengthFrames(0);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    int end = offset + frames;
    int from = offset;
    while (from < end) {
      int count = Math.min(framesLeftInHop, end - from);
      for (int channel = 0; channel < filters.length; channel++) {
        filters[channel].measure(block[channel], from, count);
      }
      from += count;
      framesLeftInHop -= count;
      if (framesLeftInHop == 0) {
        finishHop();
      }
    }
  }

  /// The loudness of the whole programme, gated; in LUFS.
  public double integratedLufs() {
    return GatedLoudness.integratedLufs(powers());
  }

  /// How far the soft and the loud passages lie apart (LRA), in LU; needs 3 s of sound.
  public double loudnessRangeLu() {
    return GatedLoudness.rangeLu(powers());
  }

  /// The loudest 400 ms, in LUFS.
  public double maxMomentaryLufs() {
    return HopPowers.lufs(powers().highestMeanSquare(HopPowers.MOMENTARY_HOPS));
  }

  /// The loudest 3 s, in LUFS.
  public double maxShortTermLufs() {
    return HopPowers.lufs(powers().highestMeanSquare(HopPowers.SHORT_TERM_HOPS));
  }

  /// Momentary and short-term loudness every 100 ms.
  public LoudnessHistory history() {
    return new LoudnessHistory(powers());
  }

  HopPowers powers() {
    return new HopPowers(clock, hopEnergies.toArray());
  }

  private void finishHop() {
    double energy = 0;
    for (int channel = 0; channel < filters.length; channel++) {
      energy += weights[channel] * filters[channel].takeEnergy();
    }
    hopEnergies.add(energy);
    framesLeftInHop = clock.lengthFrames(hopEnergies.size());
  }
}
