package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.series.DoubleSeries;
import org.soundlathe.dsp.series.Percentile;
import org.soundlathe.dsp.unit.Decibels;

/// The two gated figures of a programme: integrated loudness and loudness range.
final class GatedLoudness {
  private static final int STEP_HOPS = 10;
  static final double ABSOLUTE_GATE_LUFS = -70;
  private static final double INTEGRATED_GATE_LU = -10;
  private static final double RANGE_GATE_LU = -20;

  private GatedLoudness() {}

  /// ITU-R BS.1770-5, Annex 1: the mean of the 400 ms blocks (75 % overlap) over both gates.
  static double integratedLufs(HopPowers powers) {
    double[] blocks = gated(powers, HopPowers.MOMENTARY_HOPS, INTEGRATED_GATE_LU);
    return HopPowers.lufs(blocks.length == 0 ? 0 : mean(blocks));
  }

  /// EBU Tech 3342: the span between the 10th and the 95th percentile of the short-term loudness.
  static double rangeLu(HopPowers powers) {
    double[] blocks = gated(powers, HopPowers.SHORT_TERM_HOPS, RANGE_GATE_LU);
    if (blocks.length == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return Decibels.ofPower(Percentile.of(blocks, 95) / Percentile.of(blocks, 10));
  }

  /// The mean squares of the whole windows that lie over the absolute and the relative gate.
  private static double[] gated(HopPowers powers, int windowHops, double relativeGateLu) {
    DoubleSeries windows = new DoubleSeries();
    for (int end = windowHops; end <= powers.hops(); end += STEP_HOPS) {
      windows.add(powers.meanSquare(end, windowHops));
    }
    double[] heard = above(windows.toArray(), HopPowers.meanSquareOf(ABSOLUTE_GATE_LUFS));
    return above(heard, mean(heard) * Decibels.toPower(relativeGateLu));
  }

  private static double[] above(double[] values, double threshold) {
    DoubleSeries kept = new DoubleSeries();
    for (double value : values) {
      if (value > threshold) {
        kept.add(value);
      }
    }
    return kept.toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
