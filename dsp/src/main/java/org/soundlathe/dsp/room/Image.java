package org.soundlathe.dsp.room;

import java.util.ArrayList;
import java.util.List;

/// A source as seen in the mirrors of a room.
// J. B. Allen, D. A. Berkley, "Image method for efficiently simulating small-room acoustics", JASA
// 65 (1979).
final class Image {
  private final Position position;
  private final int[] hits;

  private Image(Position position, int[] hits) {
    this.position = position;
    this.hits = hits;
  }

  Position position() {
    return position;
  }

  /// How often the sound has met a wall, in the order of the walls.
  int hits(int side) {
    return hits[side];
  }

  int order() {
    int sum = 0;
    for (int count : hits) {
      sum += count;
    }
    return sum;
  }

  /// All images of at most so many reflections, the source itself among them.
  static List<Image> all(Shoebox room, Position source, int order) {
    List<Image> images = new ArrayList<>();
    for (int x = -order; x <= order; x++) {
      int left = order - Math.abs(x);
      for (int y = -left; y <= left; y++) {
        int rest = left - Math.abs(y);
        for (int z = -rest; z <= rest; z++) {
          images.add(image(room, source, x, y, z));
        }
      }
    }
    return images;
  }

  /// The image in the room mirrored x, y and z times, below 0 towards left, front and floor.
  private static Image image(Shoebox room, Position source, int x, int y, int z) {
    var position =
        new Position(
            mirrored(source.x(), room.lengthMetres(), x),
            mirrored(source.y(), room.widthMetres(), y),
            mirrored(source.z(), room.heightMetres(), z));
    return new Image(position, new int[] {near(x), near(-x), near(y), near(-y), near(z), near(-z)});
  }

  private static double mirrored(double at, double size, int times) {
    return times % 2 == 0 ? times * size + at : times * size + (size - at);
  }

  /// Of so many mirrors in a row the one on the low side is every second one, and the first when
  /// the row leads that way.
  private static int near(int times) {
    return times < 0 ? (1 - times) / 2 : times / 2;
  }
}
