package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.series.Percentile;

/// How wet a sound is already, judged by how it dies away when it stops.
///
/// No sound can die away faster than the room in it: the quarter of the decays that are steepest
/// tells the room, the others are long notes (J. Y. C. Wen et al., "Blind estimation of
/// reverberation time based on the distribution of signal decay rates", ICASSP 2008). A track of
/// nothing but long notes, such as a piano's, is told wetter than it is.
///
/// @param t60Seconds how long the room takes to die away by 60 dB, at 355 Hz to 5.6 kHz: the lower
///   quartile of all decays; below 0.15 s the sound is dry. NaN without a decay
/// @param medianT60Seconds the median of all decays
/// @param tailDb how loud the tail begins beside the sound that stopped, the median: near 0 for a
///   far sound, -20 and less for a near one. NaN without a decay
/// @param decays how many decays were found
/// @param confidence 0..1: grows with their number, and with how well they agree
public record Reverberance(
    double t60Seconds, double medianT60Seconds, double tailDb, int decays, double confidence) {
  private static final double DOUBTFUL_COUNT = 4;

  /// The quartiles of decays that agree lie within an octave; two octaves apart they say nothing.
  private static final double DOUBTFUL_OCTAVES = 2;

  static Reverberance of(float[] t60Seconds, float[] tailsDb) {
    int count = t60Seconds.length;
    double low = Percentile.of(t60Seconds, 25);
    double high = Percentile.of(t60Seconds, 75);
    double octaves = count == 0 ? 0 : StrictMath.log(high / low) / StrictMath.log(2);
    double agreement = Math.max(0, 1 - octaves / DOUBTFUL_OCTAVES);
    return new Reverberance(
        low,
        Percentile.of(t60Seconds, 50),
        Percentile.of(tailsDb, 50),
        count,
        agreement * count / (count + DOUBTFUL_COUNT));
  }
}
