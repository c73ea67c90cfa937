package org.soundlathe.dsp.loudness;

import java.util.Arrays;

/// How much each channel counts in the loudness of a programme.
///
/// ITU-R BS.1770-5, Annex 1, Table 3, with the channels in the order of WAV files: L R C LFE and
/// then the surrounds. The LFE counts nothing; channels at 60..120 degrees count 1.41.
final class ChannelWeights {
  private static final double SURROUND = 1.41;

  private ChannelWeights() {}

  /// @param channels 1, 2, 3 (L R C), 4 (L R Ls Rs), 5 (L R C Ls Rs), 6 (5.1), 7 (6.1), 8 (7.1);
  ///   above that no layout is known and every channel counts 1
  static double[] of(int channels) {
    return switch (channels) {
      case 4 -> new double[] {1, 1, SURROUND, SURROUND};
      case 5 -> new double[] {1, 1, 1, SURROUND, SURROUND};
      case 6 -> new double[] {1, 1, 1, 0, SURROUND, SURROUND};
      case 7 -> new double[] {1, 1, 1, 0, 1, SURROUND, SURROUND};
      case 8 -> new double[] {1, 1, 1, 0, 1, 1, SURROUND, SURROUND};
      default -> ones(channels);
    };
  }

  private static double[] ones(int channels) {
    double[] weights = new double[channels];
    Arrays.fill(weights, 1);
    return weights;
  }
}
