package org.soundlathe.dsp.dynamics;

/// What a stage takes for the level of a sound; both look at the last 10 ms.
public enum Detector {
  /// The highest sample: a full sine reads 0 dB.
  PEAK,
  /// The root mean square: a full sine reads -3.01 dB.
  RMS
}
