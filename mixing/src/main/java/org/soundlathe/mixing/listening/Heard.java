package org.soundlathe.mixing.listening;

/// What a sum of strips sounds like; a level that does not exist is minus infinity.
///
/// @param integratedLufs gated programme loudness
/// @param hitLufs loudness of its strong hits
/// @param truePeakDbtp its highest point
public record Heard(double integratedLufs, double hitLufs, double truePeakDbtp) {
  /// What a sum that was not there sounds like.
  public static final Heard NOTHING =
      new Heard(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

  public boolean isSilent() {
    return !Double.isFinite(integratedLufs);
  }
}
