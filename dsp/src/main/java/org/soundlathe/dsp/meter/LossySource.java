package org.soundlathe.dsp.meter;

/// Whether a sound once went through a lossy encoder, judged by its low-pass: a sharp edge up to
/// 20.65 kHz (LAME: 11 kHz at 64 kbit/s, 16.5 at 128, 20.3 at 320) with nothing above, that is not
/// rather the end of a lower sample rate.
///
/// Encoders that keep the whole band (AAC at 256 kbit/s) leave no such trace.
///
/// @param isFound whether there is such an edge
/// @param cutoffHz where; 0 if not found
/// @param confidence 0..1, by the sharpness of the edge
public record LossySource(boolean isFound, double cutoffHz, double confidence) {
  private static final double LOWEST_HZ = 8_000;
  private static final double HIGHEST_HZ = 20_650;

  static LossySource of(SpectrumEdge edge, int sampleRateHz) {
    boolean isFound =
        edge.hertz() >= LOWEST_HZ
            && edge.hertz() <= HIGHEST_HZ
            && !UpsampledSource.of(edge, sampleRateHz).isFound();
    return isFound
        ? new LossySource(true, edge.hertz(), edge.confidence())
        : new LossySource(false, 0, 0);
  }
}
