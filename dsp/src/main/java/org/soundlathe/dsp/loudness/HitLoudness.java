package org.soundlathe.dsp.loudness;

import org.soundlathe.dsp.series.DoubleSeries;
import org.soundlathe.dsp.series.Percentile;

/// How loud a drum's hits are, however many there are and whatever lies between them.
///
/// A hit's loudness is the K-weighted loudness of the 400 ms from its onset on. The track's own
/// hits are those within 10 LU of its loud ones (the 90th percentile): what is softer is bleed from
/// other drums, or a ghost note. The figure is the median of the own hits. Programme loudness would
/// tell a drum with long gaps between its hits too soft, and gate a soft tail away.
///
/// @param lufs the loudness of a typical own hit; minus infinity without hits
/// @param ownHits how many hits are the track's own
/// @param allHits how many onsets were looked at
public record HitLoudness(double lufs, int ownHits, int allHits) {
  private static final int HIT_HOPS = 40;
  private static final double LOUD_PERCENT = 90;
  private static final double OWN_LU = -10;

  /// @param meter what the track sounded like
  /// @param onsetFrames where its hits begin, counted from the first frame that the meter measured
  public static HitLoudness of(LoudnessMeter meter, long[] onsetFrames) {
    double[] lufs = hits(meter.powers(), onsetFrames);
    double threshold = Percentile.of(lufs, LOUD_PERCENT) + OWN_LU;
    DoubleSeries own = new DoubleSeries();
    for (double hit : lufs) {
      if (hit >= threshold && hit > Double.NEGATIVE_INFINITY) {
        own.add(hit);
      }
    }
    double median = own.size() == 0 ? Double.NEGATIVE_INFINITY : Percentile.of(own.toArray(), 50);
    return new HitLoudness(median, own.size(), onsetFrames.length);
  }

  /// The loudness of every hit; windows start at the hop that is nearest to the onset.
  private static double[] hits(HopPowers powers, long[] onsetFrames) {
    double[] lufs = new double[onsetFrames.length];
    long halfHop = powers.clock().lengthFrames(0) / 2;
    for (int i = 0; i < lufs.length; i++) {
      int start = (int) powers.clock().hopOf(onsetFrames[i] + halfHop);
      lufs[i] = HopPowers.lufs(powers.meanSquare(start + HIT_HOPS, HIT_HOPS));
    }
    return lufs;
  }
}
