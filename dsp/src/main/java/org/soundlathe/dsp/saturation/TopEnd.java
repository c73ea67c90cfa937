package org.soundlathe.dsp.saturation;

/// The highs after the curve: what the distance between tape and head costs, 6 dB per octave above
/// a corner that may lie above what the sample rate holds; and what the mean of a [GainStage] has
/// cost, which comes back.
///
/// The level is exact at 0 Hz and at one frequency more: the tape's corner, or where that lies
/// higher, 20 kHz.
// One pole at e^s and a zero fitted in power, as in dsp.filter.Section.
final class TopEnd {
  /// No tape, no head.
  static final double NO_CORNER = Double.POSITIVE_INFINITY;

  private static final double SILENCE = 1e-20;
  private static final double HIGHEST_MATCH = 0.44;
  private static final double HIGHEST_MATCH_HZ = 20_000;

  private final double kept;
  private final double ofNow;
  private final double ofBefore;
  private double before;
  private double level;

  /// @param curveRateHz of the curve, whose mean is to be made up for
  TopEnd(double cornerHz, double sampleRateHz, double curveRateHz) {
    kept = StrictMath.exp(-2 * StrictMath.PI * cornerHz / sampleRateHz);
    double highestHz = Math.min(HIGHEST_MATCH * sampleRateHz, HIGHEST_MATCH_HZ);
    double matchHz = Math.min(cornerHz, highestHz);
    double cosine = StrictMath.cos(2 * StrictMath.PI * matchHz / sampleRateHz);
    double mean = StrictMath.cos(StrictMath.PI * matchHz / curveRateHz);
    double ratio = matchHz / cornerHz;
    double wanted = 1 / ((1 + ratio * ratio) * mean * mean);
    double power = wanted * (1 - 2 * kept * cosine + kept * kept);
    double sum = 1 - kept;
    double product = (sum * sum - power) / (2 * (1 - cosine));
    ofNow = (sum + Math.sqrt(Math.max(0, sum * sum - 4 * product))) / 2;
    ofBefore = sum - ofNow;
  }

  /// Treats samples 0..frames-1 in place.
  void process(float[] signal, int frames) {
    double x0 = before;
    double y = level;
    for (int i = 0; i < frames; i++) {
      double x = signal[i];
      y = kept * y + (ofNow * x + ofBefore * x0);
      y = Math.abs(y) < SILENCE ? 0 : y;
      signal[i] = (float) y;
      x0 = x;
    }
    before = x0;
    level = y;
  }

  void reset() {
    before = 0;
    level = 0;
  }
}
