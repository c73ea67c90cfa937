package org.soundlathe.paperwork.chart;

/// A line across a chart at one value, such as a target.
public record Level(String name, double value) {
  public Level {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("level '" + name + "' must be finite, not " + value);
    }
  }
}
