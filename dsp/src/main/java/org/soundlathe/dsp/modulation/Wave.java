package org.soundlathe.dsp.modulation;

/// The form in which something sways.
public enum Wave {
  SINE,
  TRIANGLE,
  /// With round corners, so that it does not click.
  SQUARE
}
