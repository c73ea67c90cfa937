package org.soundlathe.dsp.equalizer;

/// What is to happen to each frequency, whatever does it.
@FunctionalInterface
public interface Curve {
  /// The gain at a frequency above 0; minus infinity takes it out.
  double gainDb(double frequencyHz);
}
