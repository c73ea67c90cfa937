package org.soundlathe.paperwork.chart;

/// Whose sound a curve shows: one colour and one kind of line in every picture of the house.
///
/// Told apart without colour too: before is dashed, the mix a plain line, the master a heavy one,
/// the target dotted.
public enum Source {
  BEFORE("var(--before,#b05a00)", 1.6, "5 3"),
  MIX("var(--mix,#1f62c9)", 1.6, ""),
  MASTER("var(--master,#6b2382)", 2.6, ""),
  TARGET("var(--target,#5b6470)", 1.4, "1.5 3");

  private final String paint;
  private final double strokeWidth;
  private final String dashes;

  Source(String paint, double strokeWidth, String dashes) {
    this.paint = paint;
    this.strokeWidth = strokeWidth;
    this.dashes = dashes;
  }

  /// The value of an SVG `stroke` or `fill`.
  String paint() {
    return paint;
  }

  double strokeWidth() {
    return strokeWidth;
  }

  /// The value of an SVG `stroke-dasharray`; empty for an unbroken line.
  String dashes() {
    return dashes;
  }
}
