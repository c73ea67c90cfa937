package org.soundlathe.dsp.meter;

/// Searches a mean spectrum in dB for its sharpest edge with emptiness above.
///
/// LAME's low-pass is 0.53 kHz wide at every bit rate, converters' are as steep; natural spectra
/// and the filters of an equaliser fall by less than 16 dB more over a kilohertz than they did over
/// the last. (Found on the encoders and tracks that [EdgeMeter]'s tests name.)
final class EdgeSearch {
  private static final double LOWEST_HZ = 3500;
  private static final double STEP_HZ = 50;
  private static final double HALF_EDGE_HZ = 300;
  private static final double MEAN_HZ = 500;
  private static final double BEFORE_HZ = 1000;
  private static final double SLOPE_SHARE = (2 * HALF_EDGE_HZ + MEAN_HZ) / BEFORE_HZ;

  /// An edge this near to the Nyquist frequency is the converter's own.
  private static final double HIGHEST_SHARE = 0.955;

  private static final double LEAST_KNEE_DB = 16;

  /// What lies above may rise by so much, or must lie so far below the sound.
  private static final double EVEN_DB = 6;

  private static final double FAR_BELOW_DB = 30;

  /// What lies above may fall on by so much, or must lie so far below the sound.
  private static final double FALLING_DB = 12;

  private static final double EMPTY_BELOW_DB = 45;

  private final double binHz;
  private final double nyquistHz;
  private final double[] sums;

  EdgeSearch(double[] levelsDb, double binHz) {
    this.binHz = binHz;
    nyquistHz = (levelsDb.length - 1) * binHz;
    sums = new double[levelsDb.length + 1];
    for (int bin = 0; bin < levelsDb.length; bin++) {
      sums[bin + 1] = sums[bin] + levelsDb[bin];
    }
  }

  SpectrumEdge sharpest() {
    SpectrumEdge best = SpectrumEdge.NONE;
    double highest = Math.min(HIGHEST_SHARE * nyquistHz, nyquistHz - HALF_EDGE_HZ - MEAN_HZ);
    for (double hertz = LOWEST_HZ; hertz <= highest; hertz += STEP_HZ) {
      double before = meanDb(hertz - HALF_EDGE_HZ - MEAN_HZ);
      double after = meanDb(hertz + HALF_EDGE_HZ);
      double slope = Math.max(0, meanDb(hertz - HALF_EDGE_HZ - MEAN_HZ - BEFORE_HZ) - before);
      double knee = before - after - slope * SLOPE_SHARE;
      if (knee >= Math.max(LEAST_KNEE_DB, best.kneeDb()) && isEmptyAbove(hertz, before, after)) {
        best = new SpectrumEdge(hertz, before - after, knee);
      }
    }
    return best;
  }

  private boolean isEmptyAbove(double edgeHz, double before, double after) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = after;
    for (double hertz = edgeHz + HALF_EDGE_HZ; hertz + MEAN_HZ <= nyquistHz; hertz += STEP_HZ) {
      double level = meanDb(hertz);
      highest = Math.max(highest, level);
      lowest = Math.min(lowest, level);
    }
    boolean staysDown = highest <= Math.max(after + EVEN_DB, before - FAR_BELOW_DB);
    boolean isDown = after - lowest <= FALLING_DB || before - after >= EMPTY_BELOW_DB;
    return staysDown && isDown;
  }

  /// The mean level of the half kilohertz from here up.
  private double meanDb(double fromHz) {
    int from = (int) Math.rint(fromHz / binHz);
    int to = Math.min(sums.length - 1, (int) Math.rint((fromHz + MEAN_HZ) / binHz));
    return (sums[to] - sums[from]) / (to - from);
  }
}
