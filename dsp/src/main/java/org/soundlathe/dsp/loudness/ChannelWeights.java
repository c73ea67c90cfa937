package org.soundlathe.dsp.loudness;

import java.util.Collections;
import java.util.List;

/// How much each channel counts in the loudness of a programme, as a factor of its power.
///
/// ITU-R BS.1770-5, Annex 1, Tables 3 and 4: loudspeakers at the sides count 1.41, all others 1,
/// the LFE nothing.
///
/// @param ofChannels one factor 0..2 for each channel, in the order of the channels
public record ChannelWeights(List<Double> ofChannels) {
  private static final double SURROUND = 1.41;

  public ChannelWeights {
    ofChannels = List.copyOf(ofChannels);
    for (double weight : ofChannels) {
      if (!(weight >= 0 && weight <= 2)) {
        throw new IllegalArgumentException("channel weight " + weight + " is outside 0..2");
      }
    }
  }

  /// One channel that is played from two loudspeakers: it reads as two equal channels do.
  public static ChannelWeights ofDualMono() {
    return new ChannelWeights(List.of(2.0));
  }

  /// The channels of a WAV file in their usual order: L R C LFE, then the surrounds from the back
  /// to the sides.
  ///
  /// @param channels 1, 2, 3 (L R C), 4 (L R Ls Rs), 5 (L R C Ls Rs), 6 (5.1), 7 (6.1), 8 (7.1);
  ///   above that no layout is known and every channel counts 1
  public static ChannelWeights ofWav(int channels) {
    return new ChannelWeights(
        switch (channels) {
          case 4 -> List.of(1.0, 1.0, SURROUND, SURROUND);
          case 5 -> List.of(1.0, 1.0, 1.0, SURROUND, SURROUND);
          case 6 -> List.of(1.0, 1.0, 1.0, 0.0, SURROUND, SURROUND);
          case 7 -> List.of(1.0, 1.0, 1.0, 0.0, 1.0, SURROUND, SURROUND);
          case 8 -> List.of(1.0, 1.0, 1.0, 0.0, 1.0, 1.0, SURROUND, SURROUND);
          default -> Collections.nCopies(channels, 1.0);
        });
  }

  /// The weight of a loudspeaker anywhere in the room (ibid., Table 4), to put a layout together.
  ///
  /// @param azimuthDegrees to the side: 0 is in front, 90 at the left, -90 at the right
  /// @param elevationDegrees upwards: 0 is at the height of the ears
  public static double ofPosition(double azimuthDegrees, double elevationDegrees) {
    double aside = Math.abs(azimuthDegrees);
    boolean isAside = aside >= 60 && aside <= 120;
    return isAside && Math.abs(elevationDegrees) < 30 ? SURROUND : 1;
  }
}
