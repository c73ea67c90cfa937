package org.soundlathe.demo.room;

import java.util.ArrayList;
import java.util.List;

/// A rectangular room whose walls throw sound back.
///
/// Image sources after J. Allen and D. Berkley 1979, to the first or second reflection.
///
/// @param width metres, left to right
/// @param depth metres, front to back
/// @param height metres
/// @param reflection how much of a sound a wall throws back, 0..1
record Walls(double width, double depth, double height, double reflection) {
  /// A source as it is seen in the walls: where, and how much of it is left.
  record Image(Place place, double gain) {}

  /// The mirrored sources, without the source itself.
  List<Image> images(Place source) {
    var images = new ArrayList<Image>();
    for (var i = -1; i <= 1; i++) {
      for (var j = -1; j <= 1; j++) {
        for (var k = -1; k <= 1; k++) {
          var order = Math.abs(i) + Math.abs(j) + Math.abs(k);
          if (order == 1 || order == 2) {
            var place =
                new Place(
                    mirrored(source.x(), width, i),
                    mirrored(source.y(), depth, j),
                    mirrored(source.z(), height, k));
            images.add(new Image(place, order == 1 ? reflection : reflection * reflection));
          }
        }
      }
    }
    return images;
  }

  private static double mirrored(double at, double size, int side) {
    return side == 0 ? at : side < 0 ? -at : 2.0 * size - at;
  }
}
