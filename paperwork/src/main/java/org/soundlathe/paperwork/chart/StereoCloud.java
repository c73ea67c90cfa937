package org.soundlathe.paperwork.chart;

import static org.soundlathe.paperwork.markup.NumberText.coordinate;

/// Where the sound of a stereo file lies: how often left and right met at each place of a small
/// grid.
///
/// Columns run from what is only left to what is only right (the side signal, right minus left);
/// rows from the top, where both push out together (the mid signal), to the bottom, where both pull
/// in.
public final class StereoCloud {
  private static final int SHADES = 6;

  private final Source source;
  private final int size;
  private final double[] density;
  private final double highest;

  /// @param size columns and rows of the grid, odd numbers have a true middle
  /// @param density size × size, row by row, 0 or above, any unit; copied
  public StereoCloud(Source source, int size, double[] density) {
    if (size < 1 || density.length != size * size) {
      throw new IllegalArgumentException(
          "stereo cloud: %s values for %s by %s places".formatted(density.length, size, size));
    }
    this.source = source;
    this.size = size;
    this.density = density.clone();
    double most = 0;
    for (double value : density) {
      most = Math.max(most, value);
    }
    this.highest = most;
  }

  /// Draws into a square; the fullest place is the darkest, and half as dark is a quarter as full.
  void draw(Svg svg, double left, double top, double side) {
    double cell = side / size;
    for (int shade = 1; shade <= SHADES; shade++) {
      var path = new StringBuilder();
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          if (shadeOf(density[row * size + column]) == shade) {
            path.append('M').append(Svg.point(left + column * cell, top + row * cell));
            path.append(square(cell));
          }
        }
      }
      svg.area(path.toString(), source.paint(), coordinate((double) shade / SHADES));
    }
  }

  private static String square(double cell) {
    var side = coordinate(cell);
    return "h" + side + "v" + side + "h-" + side + "z";
  }

  private int shadeOf(double value) {
    return value > 0 ? (int) Math.ceil(Math.sqrt(value / highest) * SHADES) : 0;
  }
}
