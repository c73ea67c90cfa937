package org.soundlathe.paperwork.chart;

import java.util.Base64;
import org.soundlathe.paperwork.markup.NumberText;

/// Pitch over time: from left to right the song, from bottom to top the octaves, the brighter the
/// louder.
public final class SpectrogramChart implements Chart {
  private static final double LEFT = 44;
  private static final double FIELD_HEIGHT = 190;
  private static final int SHADES = 64;

  // Dark to bright, and rising in lightness all the way, so that it reads the same without colour.
  private static final int[] RAMP = {0x0B0A1F, 0x3B0F6F, 0x8C2981, 0xDD4968, 0xFD9F6C, 0xFCFDBF};

  private final String title;
  private final double lengthSeconds;
  private final double lowestHz;
  private final double highestHz;
  private final double rangeDb;
  private final int columns;
  private final float[][] levelDb;

  /// @param lengthSeconds of the whole sound
  /// @param lowestHz of the lowest row, and
  /// @param highestHz of the highest; rows lie at equal steps of pitch between
  /// @param rangeDb how far below the loudest point is black
  /// @param levelDb rows from the lowest pitch up, each with as many columns; minus infinity is
  ///   silence; copied
  public SpectrogramChart(
      String title,
      double lengthSeconds,
      double lowestHz,
      double highestHz,
      double rangeDb,
      float[][] levelDb) {
    if (levelDb.length == 0 || levelDb[0].length == 0) {
      throw new IllegalArgumentException("spectrogram '" + title + "' has no points");
    }
    this.title = title;
    this.lengthSeconds = lengthSeconds;
    this.lowestHz = lowestHz;
    this.highestHz = highestHz;
    this.rangeDb = rangeDb;
    columns = levelDb[0].length;
    this.levelDb = new float[levelDb.length][];
    for (int row = 0; row < levelDb.length; row++) {
      this.levelDb[row] = levelDb[row].clone();
    }
  }

  @Override
  public String svg() {
    var pitch = new Axis("Frequency", "Hz", lowestHz, highestHz, Axis.Scale.OCTAVES);
    var time = Axis.time(lengthSeconds);
    var plot =
        new Plot(LEFT, Svg.TITLE_HEIGHT + 22, Svg.WIDTH - LEFT - 8, FIELD_HEIGHT, time, pitch);
    var svg = new Svg(title, plot.bottom() + 44, altText());
    var image =
        "data:image/png;base64,"
            + Base64.getEncoder()
                .encodeToString(IndexedPng.of(columns, levelDb.length, points(), colours()));
    svg.image(plot.left(), plot.top(), plot.width(), plot.height(), image);
    plot.drawAxes(svg);
    return svg.finish();
  }

  @Override
  public String altText() {
    int loudestRow = 0;
    double loudest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < levelDb.length; row++) {
      for (float level : levelDb[row]) {
        if (level > loudest) {
          loudest = level;
          loudestRow = row;
        }
      }
    }
    if (loudest == Double.NEGATIVE_INFINITY) {
      return title + ": silence.";
    }
    double share = (loudestRow + 0.5) / levelDb.length;
    double hz = lowestHz * StrictMath.pow(highestHz / lowestHz, share);
    return title + ": loudest near " + NumberText.fixed(hz, 0) + " Hz.";
  }

  /// Shade of every point, from the highest row down.
  private byte[] points() {
    double loudest = loudest();
    var points = new byte[columns * levelDb.length];
    for (int row = 0; row < levelDb.length; row++) {
      float[] levels = levelDb[levelDb.length - 1 - row];
      for (int column = 0; column < columns; column++) {
        double share = 1 + (levels[column] - loudest) / rangeDb;
        points[row * columns + column] =
            (byte) (share > 0 ? Math.min(SHADES - 1, Math.floor(share * SHADES)) : 0);
      }
    }
    return points;
  }

  private double loudest() {
    double loudest = Double.NEGATIVE_INFINITY;
    for (float[] row : levelDb) {
      for (float level : row) {
        loudest = Math.max(loudest, level);
      }
    }
    return loudest;
  }

  private static int[] colours() {
    var colours = new int[SHADES];
    for (int shade = 0; shade < SHADES; shade++) {
      double place = (double) shade / (SHADES - 1) * (RAMP.length - 1);
      int below = (int) Math.min(RAMP.length - 2, Math.floor(place));
      colours[shade] = between(RAMP[below], RAMP[below + 1], place - below);
    }
    return colours;
  }

  private static int between(int low, int high, double share) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = low >> shift & 0xFF;
      int to = high >> shift & 0xFF;
      colour |= (int) Math.rint(from + share * (to - from)) << shift;
    }
    return colour;
  }
}
