package org.soundlathe.dsp.meter;

/// Whether a sound once had a lower sample rate: it breaks off sharply just under half of that
/// rate.
///
/// A dull recording falls slowly instead. Converters that leave mirror images above the edge are
/// not noticed.
///
/// @param isFound whether there is such an edge
/// @param edgeHz where; 0 if not found
/// @param sourceRateHz the likely rate before; 0 if not found
/// @param confidence 0..1, by the sharpness of the edge
public record UpsampledSource(boolean isFound, double edgeHz, int sourceRateHz, double confidence) {
  private static final int[] RATES_HZ = {
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000
  };

  /// Edges between these are rather those of an encoder (LAME at 96 to 320 kbit/s).
  private static final double ENCODERS_FROM_HZ = 14_500;

  private static final double ENCODERS_TO_HZ = 20_650;

  /// Half of the old rate may lie so far above the middle of the edge; or so far below it, where
  /// the new rate is a multiple of the old one and the converter lets its images through.
  private static final double FARTHEST_ABOVE = 1.15;

  private static final double FARTHEST_BELOW = 0.97;
  private static final double FARTHEST_BELOW_WITH_IMAGES = 0.86;
  private static final double USUAL = 1.03;

  static UpsampledSource of(SpectrumEdge edge, int sampleRateHz) {
    boolean isEncoders = edge.hertz() >= ENCODERS_FROM_HZ && edge.hertz() <= ENCODERS_TO_HZ;
    int rateHz = isEncoders || !edge.isFound() ? 0 : likelyRateHz(edge.hertz(), sampleRateHz);
    return rateHz == 0
        ? new UpsampledSource(false, 0, 0, 0)
        : new UpsampledSource(true, edge.hertz(), rateHz, edge.confidence());
  }

  private static int likelyRateHz(double edgeHz, int sampleRateHz) {
    int nearest = 0;
    double least = FARTHEST_ABOVE;
    for (int rateHz : RATES_HZ) {
      double ratio = rateHz / 2.0 / edgeHz;
      double lowest = sampleRateHz % rateHz == 0 ? FARTHEST_BELOW_WITH_IMAGES : FARTHEST_BELOW;
      boolean isNear = ratio <= FARTHEST_ABOVE && ratio >= lowest;
      if (rateHz < sampleRateHz && isNear && Math.abs(ratio - USUAL) < least) {
        nearest = rateHz;
        least = Math.abs(ratio - USUAL);
      }
    }
    return nearest;
  }
}
