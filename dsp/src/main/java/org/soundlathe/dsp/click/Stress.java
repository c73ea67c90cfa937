package org.soundlathe.dsp.click;

/// How much weight a click has in its bar.
public enum Stress {
  /// The first beat of a bar: loudest and highest.
  ACCENT(-6, 1.35),
  /// Any other beat.
  BEAT(-9, 1),
  /// Between two beats: soft and low.
  SUBDIVISION(-17, 0.8);

  private final double peakDbfs;
  private final double pitch;

  Stress(double peakDbfs, double pitch) {
    this.peakDbfs = peakDbfs;
    this.pitch = pitch;
  }

  /// The highest sample of the click.
  public double peakDbfs() {
    return peakDbfs;
  }

  /// What the frequencies of a beat are multiplied by.
  double pitch() {
    return pitch;
  }
}
