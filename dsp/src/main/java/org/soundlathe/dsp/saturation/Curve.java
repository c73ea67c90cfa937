package org.soundlathe.dsp.saturation;

/// What the saturator is modelled on.
public enum Curve {
  /// Bends early and slowly, with a bump in the lows and softer highs.
  TAPE,
  /// Leans to one side: even and odd overtones.
  TUBE,
  /// Bends the lows first, the lower the more.
  TRANSFORMER
}
