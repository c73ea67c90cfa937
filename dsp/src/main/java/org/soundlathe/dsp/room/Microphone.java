package org.soundlathe.dsp.room;

/// A microphone in a room.
///
/// @param azimuthDegrees where it looks: 0 along x, 90 along y
/// @param elevationDegrees up from the horizon, -90..90
public record Microphone(
    Position position, Pattern pattern, double azimuthDegrees, double elevationDegrees) {
  /// The factor of its pattern for sound from there.
  double gain(Position source) {
    double azimuth = StrictMath.toRadians(azimuthDegrees);
    double elevation = StrictMath.toRadians(elevationDegrees);
    double flat = StrictMath.cos(elevation);
    double distance = Math.max(1e-9, position.distanceMetres(source));
    double along =
        flat * StrictMath.cos(azimuth) * (source.x() - position.x())
            + flat * StrictMath.sin(azimuth) * (source.y() - position.y())
            + StrictMath.sin(elevation) * (source.z() - position.z());
    return pattern.gain(along / distance);
  }
}
