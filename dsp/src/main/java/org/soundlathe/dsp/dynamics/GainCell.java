package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// Holds the sound back by the latency and turns each strip up or down on the way out, in straight
/// lines from one grid step's gain to the next.
final class GainCell {
  private final double[][] waiting;
  private final double[] from;
  private final double[] to;
  private final double[] slope;
  private final int strips;
  private int position;

  /// @param latencyFrames at least one grid step
  GainCell(int latencyFrames, int strips) {
    waiting = new double[latencyFrames][strips];
    this.strips = strips;
    int lanes = ControlGrid.lanes(strips);
    from = new double[lanes];
    to = new double[lanes];
    slope = new double[lanes];
  }

  int latencyFrames() {
    return waiting.length;
  }

  /// Sets where the gains go within the next grid step.
  void aim(double[] gains) {
    for (int i = 0; i < from.length; i++) {
      from[i] = to[i];
      slope[i] = (gains[i] - to[i]) * (1.0 / ControlGrid.FRAMES);
      to[i] = gains[i];
    }
  }

  /// Treats frames first..first+frames-1 in place.
  ///
  /// @param stepFrame how many frames of the grid step are over, 0..7
  void process(double[][] rows, int first, int frames, int stepFrame) {
    if (strips < ControlGrid.ROW_STRIPS) {
      for (int strip = 0; strip < strips; strip++) {
        processStrip(rows, strip, first, frames, stepFrame);
      }
    } else {
      for (int i = 0; i < frames; i++) {
        int at = position + i < waiting.length ? position + i : position + i - waiting.length;
        processRow(rows[first + i], waiting[at], from, slope, stepFrame + i + 1);
      }
    }
    position = (position + frames) % waiting.length;
  }

  /// Forgets the sound; the gains stand as given.
  void reset(double[] gains) {
    for (double[] row : waiting) {
      Arrays.fill(row, 0);
    }
    position = 0;
    System.arraycopy(gains, 0, to, 0, to.length);
    aim(gains);
  }

  private static void processRow(
      double[] row, double[] waiting, double[] from, double[] slope, double step) {
    for (int i = 0; i < from.length; i++) {
      double sample = waiting[i];
      waiting[i] = row[i];
      row[i] = sample * (from[i] + step * slope[i]);
    }
  }

  private void processStrip(double[][] rows, int strip, int first, int frames, int stepFrame) {
    double start = from[strip];
    double rise = slope[strip];
    int at = position;
    for (int i = 0; i < frames; i++) {
      double sample = waiting[at][strip];
      waiting[at][strip] = rows[first + i][strip];
      double step = stepFrame + i + 1;
      rows[first + i][strip] = sample * (start + step * rise);
      at = at + 1 < waiting.length ? at + 1 : 0;
    }
  }
}
