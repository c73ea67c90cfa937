package org.soundlathe.dsp.meter;

/// Whether a file states more bits than its sound uses, such as 16 bits in a file of 24.
///
/// @param isFound whether at least one whole bit is always zero
/// @param statedBits what the file says
/// @param usedBits what the samples use; 0 in silence, 32 where they are finer than 24 bits
/// @param confidence 0..1: how unlikely it is that so many samples have these bits at zero by
///   chance; 0 if not found
public record PaddedDepth(boolean isFound, int statedBits, int usedBits, double confidence) {
  /// Fewer samples than this say little: a single click is easily even.
  private static final double DOUBTFUL_SAMPLES = 100;

  static PaddedDepth of(int statedBits, int usedBits, long soundingSamples) {
    boolean isFound = usedBits > 0 && usedBits < statedBits;
    double confidence = soundingSamples / (soundingSamples + DOUBTFUL_SAMPLES);
    return new PaddedDepth(isFound, statedBits, usedBits, isFound ? confidence : 0);
  }
}
