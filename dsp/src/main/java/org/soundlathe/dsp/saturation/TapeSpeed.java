package org.soundlathe.dsp.saturation;

/// How fast the tape runs, in inches a second.
public enum TapeSpeed {
  IPS_7_5(7.5),
  IPS_15(15),
  IPS_30(30);

  // The bump lies where half a wavelength on the tape is about as long as the head's face: 3.2 mm.
  private static final double HEAD_FACE_M = 3.2e-3;
  // R. L. Wallace, "The Reproduction of Magnetically Recorded Signals", Bell System Technical
  // Journal 30 (1951): tape at a distance d loses 54.6 dB x d / wavelength; here d is 1 micrometre.
  private static final double SPACING_M = 1e-6;
  private static final double LOSS_DB = 54.6;

  private final double metresPerSecond;

  TapeSpeed(double inchesPerSecond) {
    metresPerSecond = inchesPerSecond * 0.0254;
  }

  /// 30, 60 and 119 Hz.
  double bumpHz() {
    return metresPerSecond / (2 * HEAD_FACE_M);
  }

  /// Where the distance between tape and head costs 3 dB: 10.5, 20.9 and 41.9 kHz.
  double rollOffHz() {
    return 3 / LOSS_DB * metresPerSecond / SPACING_M;
  }
}
