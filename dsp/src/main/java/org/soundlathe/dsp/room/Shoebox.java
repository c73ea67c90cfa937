package org.soundlathe.dsp.room;

import org.soundlathe.dsp.parameter.RoomParameters;

/// A room with six sides at right angles.
///
/// @param lengthMetres along x, 1.5..60
/// @param widthMetres along y, 1.5..60
/// @param heightMetres along z, 1.5..60
/// @param walls what its sides are made of
public record Shoebox(double lengthMetres, double widthMetres, double heightMetres, Walls walls) {
  public Shoebox {
    RoomParameters.LENGTH.check(lengthMetres);
    RoomParameters.WIDTH.check(widthMetres);
    RoomParameters.HEIGHT.check(heightMetres);
  }

  double volumeCubicMetres() {
    return lengthMetres * widthMetres * heightMetres;
  }

  double surfaceSquareMetres() {
    return 2 * (areaOf(0) + areaOf(2) + areaOf(4));
  }

  /// In the order of the walls.
  double areaOf(int side) {
    return switch (side / 2) {
      case 0 -> widthMetres * heightMetres;
      case 1 -> lengthMetres * heightMetres;
      default -> lengthMetres * widthMetres;
    };
  }

  double longestMetres() {
    return Math.max(lengthMetres, Math.max(widthMetres, heightMetres));
  }

  /// @throws IllegalArgumentException unless it lies inside, 5 cm off every wall
  void requireInside(String what, Position position) {
    require(what + ".x", position.x(), lengthMetres);
    require(what + ".y", position.y(), widthMetres);
    require(what + ".z", position.z(), heightMetres);
  }

  private static void require(String what, double metres, double endMetres) {
    if (!(metres >= 0.05 && metres <= endMetres - 0.05)) {
      throw new IllegalArgumentException(
          what + " " + metres + " m is outside the room, 0.05.." + (endMetres - 0.05) + " m");
    }
  }
}
