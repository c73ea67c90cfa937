package org.soundlathe.demo.room;

/// A place in the room, in metres from its front left corner on the floor.
///
/// @param x to the right, seen from the audience
/// @param y to the back
/// @param z upwards
record Place(double x, double y, double z) {
  double metresTo(Place other) {
    return Math.sqrt(
        (x - other.x) * (x - other.x)
            + (y - other.y) * (y - other.y)
            + (z - other.z) * (z - other.z));
  }
}
