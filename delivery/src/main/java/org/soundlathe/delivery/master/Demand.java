package org.soundlathe.delivery.master;

import java.util.OptionalDouble;

/// What a master must read when it is measured on the disk.
///
/// @param ceilingDbtp no true peak over this
/// @param loudnessLufs integrated loudness, where the destination asks for one
public record Demand(double ceilingDbtp, OptionalDouble loudnessLufs) {
  /// EBU R 128 allows 0.2 LU in quality control; this house asks for a quarter of it.
  static final double LOUDNESS_TOLERANCE_LU = 0.05;

  /// A hundredth of a dB is finer than any meter is asked to read.
  static final double PEAK_TOLERANCE_DB = 0.01;

  public static Demand peak(double ceilingDbtp) {
    return new Demand(ceilingDbtp, OptionalDouble.empty());
  }

  double peakExcessDb(double truePeakDbtp) {
    return truePeakDbtp - ceilingDbtp;
  }

  double loudnessMissLu(double integratedLufs) {
    return loudnessLufs.isPresent() ? loudnessLufs.getAsDouble() - integratedLufs : 0;
  }

  boolean isMet(double truePeakDbtp, double integratedLufs) {
    return peakExcessDb(truePeakDbtp) <= PEAK_TOLERANCE_DB
        && Math.abs(loudnessMissLu(integratedLufs)) <= LOUDNESS_TOLERANCE_LU;
  }
}
