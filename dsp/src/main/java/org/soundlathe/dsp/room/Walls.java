package org.soundlathe.dsp.room;

/// What each side of a room is made of.
///
/// @param left at x = 0
/// @param right at x = length
/// @param front at y = 0
/// @param back at y = width
/// @param floor at z = 0
/// @param ceiling at z = height
public record Walls(
    Material left,
    Material right,
    Material front,
    Material back,
    Material floor,
    Material ceiling) {
  static final int SIDES = 6;

  /// The same all around.
  public static Walls all(Material material) {
    return new Walls(material, material, material, material, material, material);
  }

  /// Walls of one material, between floor and ceiling of others.
  public static Walls of(Material walls, Material floor, Material ceiling) {
    return new Walls(walls, walls, walls, walls, floor, ceiling);
  }

  /// In the order of the record.
  Material side(int index) {
    return switch (index) {
      case 0 -> left;
      case 1 -> right;
      case 2 -> front;
      case 3 -> back;
      case 4 -> floor;
      case 5 -> ceiling;
      default -> throw new IndexOutOfBoundsException(index);
    };
  }
}
