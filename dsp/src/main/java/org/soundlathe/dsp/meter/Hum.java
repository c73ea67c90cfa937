package org.soundlathe.dsp.meter;

import java.util.List;

/// The hum of the mains in a sound.
///
/// @param mainsHz 50 or 60; 0 where no hum was found
/// @param levelDbfs of all lines together, root mean square of the fold-down to mono re a
///   full-scale square wave; minus infinity where no hum was found
/// @param lines the lines that stand out, by frequency
/// @param confidence 0..1: grows with how far the lines stand out and with their number
public record Hum(int mainsHz, double levelDbfs, List<Line> lines, double confidence) {
  /// No hum at all.
  static final Hum NONE = new Hum(0, Double.NEGATIVE_INFINITY, List.of(), 0);

  /// One harmonic of the mains.
  ///
  /// @param hertz its frequency
  /// @param levelDbfs root mean square, re a full-scale square wave
  /// @param overNoiseDb how far it stands over the noise beside it in the same width
  public record Line(int hertz, double levelDbfs, double overNoiseDb) {}

  public Hum {
    lines = List.copyOf(lines);
  }

  public boolean isFound() {
    return mainsHz != 0;
  }
}
