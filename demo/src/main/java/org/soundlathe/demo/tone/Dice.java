package org.soundlathe.demo.tone;

/// Chance that falls the same way on every machine: one named stream of numbers a player.
///
/// SplitMix64 (Steele, Lea, Flood 2014), seeded by the FNV-1a hash of the name.
public final class Dice {
  private static final double UNIT = 1.0 / (1L << 53);

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /// The stream that belongs to a name; equal names give equal streams.
  public static Dice named(String name) {
    var hash = 0xcbf29ce484222325L;
    for (var i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return new Dice(hash);
  }

  /// Even in 0..1, 1 excluded.
  public double unit() {
    return (next() >>> 11) * UNIT;
  }

  /// Even in -1..1.
  public double signed() {
    return 2.0 * unit() - 1.0;
  }

  /// Bell-shaped around 0 with a standard deviation of 1; never beyond 3 (the sum of six throws).
  public double bell() {
    var sum = 0.0;
    for (var i = 0; i < 6; i++) {
      sum += unit();
    }
    return (sum - 3.0) * 1.4142135623730951;
  }

  /// Even in from..to.
  public double between(double from, double to) {
    return from + (to - from) * unit();
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    var z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
