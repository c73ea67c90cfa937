package org.soundlathe.dsp.room;

/// Which directions a microphone hears: a part of pressure and a part of velocity.
public enum Pattern {
  OMNI(1),
  SUBCARDIOID(0.7),
  CARDIOID(0.5),
  // Most of what it hears comes from the front half.
  SUPERCARDIOID(0.366),
  // It hears least of a diffuse field.
  HYPERCARDIOID(0.25),
  FIGURE_8(0);

  private final double pressure;

  Pattern(double pressure) {
    this.pressure = pressure;
  }

  /// The factor for sound that comes from an angle off its axis, -1..1.
  public double gain(double cosineOffAxis) {
    return pressure + (1 - pressure) * cosineOffAxis;
  }

  /// The part of a diffuse field's power that it hears, 0..1.
  double diffusePower() {
    return pressure * pressure + (1 - pressure) * (1 - pressure) / 3;
  }
}
