package org.soundlathe.dsp.room;

/// The classic pairs of microphones: how far apart, how they look, and what they hear.
public enum StereoPair {
  AB(0.5, 0, Pattern.OMNI),
  XY(0, 45, Pattern.CARDIOID),
  BLUMLEIN(0, 45, Pattern.FIGURE_8),
  ORTF(0.17, 55, Pattern.CARDIOID),
  NOS(0.3, 45, Pattern.CARDIOID),
  DIN(0.2, 45, Pattern.CARDIOID);

  private final double distanceMetres;
  private final double angleDegrees;
  private final Pattern pattern;

  StereoPair(double distanceMetres, double angleDegrees, Pattern pattern) {
    this.distanceMetres = distanceMetres;
    this.angleDegrees = angleDegrees;
    this.pattern = pattern;
  }

  /// @param azimuthDegrees where the pair as a whole looks: 0 along x, 90 along y
  public Microphone left(Position centre, double azimuthDegrees) {
    return microphone(centre, azimuthDegrees, 1, distanceMetres, angleDegrees, pattern);
  }

  public Microphone right(Position centre, double azimuthDegrees) {
    return microphone(centre, azimuthDegrees, -1, distanceMetres, angleDegrees, pattern);
  }

  /// Seen from above, x to the right and y up, left lies a quarter turn against the clock.
  ///
  /// @param side 1 left, -1 right
  static Microphone microphone(
      Position centre,
      double azimuthDegrees,
      int side,
      double distanceMetres,
      double angleDegrees,
      Pattern pattern) {
    double azimuth = StrictMath.toRadians(azimuthDegrees);
    double aside = side * distanceMetres / 2;
    var position =
        new Position(
            centre.x() - aside * StrictMath.sin(azimuth),
            centre.y() + aside * StrictMath.cos(azimuth),
            centre.z());
    return new Microphone(position, pattern, azimuthDegrees + side * angleDegrees, 0);
  }
}
