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
    from = new double[strips];
    to = new double[strips];
    slope = new double[strips];
  }

  int latencyFrames() {
    return waiting.length;
  }

  /// Treats frames first..first+frames-1 in place.
  ///
  /// @param stepFrame how many frames of the grid step are over, 0..7
  /// @param gains where each step that ends in these frames leads the gains to within the next one,
  ///   `[step * strips + strip]`
  void process(double[][] rows, int first, int frames, int stepFrame, double[] gains) {
    if (strips < ControlGrid.ROW_STRIPS) {
      for (int strip = 0; strip < strips; strip++) {
        processStrip(rows, strip, first, frames, stepFrame, gains);
      }
      position = (position + frames) % waiting.length;
      return;
    }
    int over = stepFrame;
    int step = 0;
    int at = first;
    while (at < first + frames) {
      int now = Math.min(ControlGrid.FRAMES - over, first + frames - at);
      processRows(rows, at, now, over);
      at += now;
      over += now;
      if (over == ControlGrid.FRAMES) {
        aim(gains, step * strips);
        over = 0;
        step++;
      }
    }
  }

  /// Forgets the sound; the gains stand as given.
  void reset(double[] gains) {
    for (double[] row : waiting) {
      Arrays.fill(row, 0);
    }
    position = 0;
    System.arraycopy(gains, 0, to, 0, strips);
    System.arraycopy(gains, 0, from, 0, strips);
    Arrays.fill(slope, 0);
  }

  private void aim(double[] gains, int offset) {
    System.arraycopy(to, 0, from, 0, strips);
    System.arraycopy(gains, offset, to, 0, strips);
    climb(from, to, slope);
  }

  private static void climb(double[] from, double[] to, double[] slope) {
    for (int i = 0; i < slope.length; i++) {
      slope[i] = (to[i] - from[i]) * (1.0 / ControlGrid.FRAMES);
    }
  }

  private void processRows(double[][] rows, int first, int frames, int over) {
    for (int i = 0; i < frames; i++) {
      processRow(rows[first + i], waiting[position], from, slope, over + i + 1);
      position = position + 1 < waiting.length ? position + 1 : 0;
    }
  }

  private static void processRow(
      double[] row, double[] waiting, double[] from, double[] slope, double step) {
    for (int i = 0; i < from.length; i++) {
      double sample = waiting[i];
      waiting[i] = row[i];
      row[i] = sample * (from[i] + step * slope[i]);
    }
  }

  private void processStrip(
      double[][] rows, int strip, int first, int frames, int stepFrame, double[] gains) {
    double start = from[strip];
    double end = to[strip];
    double rise = slope[strip];
    int next = strip;
    int over = stepFrame;
    int at = position;
    for (int i = first; i < first + frames; i++) {
      double sample = waiting[at][strip];
      waiting[at][strip] = rows[i][strip];
      over++;
      rows[i][strip] = sample * (start + over * rise);
      at = at + 1 < waiting.length ? at + 1 : 0;
      if (over == ControlGrid.FRAMES) {
        start = end;
        end = gains[next];
        rise = (end - start) * (1.0 / ControlGrid.FRAMES);
        next += strips;
        over = 0;
      }
    }
    from[strip] = start;
    to[strip] = end;
    slope[strip] = rise;
  }
}
