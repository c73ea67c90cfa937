package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.unit.Decibels;

/// How far the peaks stand above the loudness from moment to moment (PSR): the true peak of a
/// window of 3 s less its short-term loudness, for every such window, in steps of 100 ms.
///
/// No standard fixes the peak's window; here both look at the same 3 s. Windows at or below -70
/// LUFS do not count.
///
/// @param minimumDb the flattest 3 s; NaN where nothing counts
/// @param atLoudestDb that of the loudest 3 s, the first of them; NaN where nothing counts
public record PeakToShortTerm(double minimumDb, double atLoudestDb) {
  private static final int STEP_HOPS = 10;

  /// @param peaks what a [TruePeakMeter] saw
  /// @param loudness what a [LoudnessMeter] heard of the same sound
  public static PeakToShortTerm of(PeakHistory peaks, LoudnessMeter loudness) {
    HopPowers powers = loudness.powers();
    double loudest = HopPowers.meanSquareOf(GatedLoudness.ABSOLUTE_GATE_LUFS);
    double gate = loudest;
    double minimumDb = Double.NaN;
    double atLoudestDb = Double.NaN;
    for (int end = HopPowers.SHORT_TERM_HOPS; end <= powers.hops(); end += STEP_HOPS) {
      double power = powers.meanSquare(end, HopPowers.SHORT_TERM_HOPS);
      if (power > gate) {
        double psrDb = Decibels.ofGain(highest(peaks, end)) - HopPowers.lufs(power);
        minimumDb = psrDb >= minimumDb ? minimumDb : psrDb;
        atLoudestDb = power > loudest ? psrDb : atLoudestDb;
        loudest = Math.max(loudest, power);
      }
    }
    return new PeakToShortTerm(minimumDb, atLoudestDb);
  }

  private static double highest(PeakHistory peaks, int end) {
    float highest = 0;
    for (int hop = end - HopPowers.SHORT_TERM_HOPS; hop < end; hop++) {
      highest = Math.max(highest, peaks.truePeak(hop));
    }
    return highest;
  }
}
