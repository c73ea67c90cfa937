package org.soundlathe.dsp.meter;

/// Where the spectrum of a sound breaks off, with nothing above.
///
/// @param hertz the middle of the edge; 0 where there is none
/// @param dropDb how far the level falls across it, from 0.55 kHz below to 0.55 kHz above
/// @param kneeDb how much of that is more than the slope before it: a dull sound falls far, but
///   never at once
public record SpectrumEdge(double hertz, double dropDb, double kneeDb) {
  /// No edge.
  static final SpectrumEdge NONE = new SpectrumEdge(0, 0, 0);

  public boolean isFound() {
    return hertz > 0;
  }

  /// A knee of 16 dB may just be a steep synthesizer; one of 30 dB is no instrument's.
  double confidence() {
    return Math.max(0, Math.min(1, (kneeDb - 10) / 20));
  }
}
