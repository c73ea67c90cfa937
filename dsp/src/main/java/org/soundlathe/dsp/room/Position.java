package org.soundlathe.dsp.room;

/// A point in a room, in metres from the corner where left, front and floor meet.
///
/// @param x along the length
/// @param y along the width
/// @param z up
public record Position(double x, double y, double z) {
  double distanceMetres(Position other) {
    double dx = other.x - x;
    double dy = other.y - y;
    double dz = other.z - z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
}
