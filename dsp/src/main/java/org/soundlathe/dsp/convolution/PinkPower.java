package org.soundlathe.dsp.convolution;

/// How much louder a response makes pink noise.
final class PinkPower {
  private static final double LOWEST_HZ = 20;
  private static final double HIGHEST_HZ = 20_000;
  // Lines 0.4 Hz apart at 48 kHz even for a short response, so that the lowest octave is well read.
  private static final int SMALLEST_BLOCK = 1 << 16;

  private PinkPower() {}

  /// The power of pink noise, 20 Hz to 20 kHz, after the response over its power before it.
  static double of(float[] response, int sampleRateHz) {
    int blockFrames = Math.max(SMALLEST_BLOCK, Integer.highestOneBit(response.length) << 1);
    BlockTransform transform = new BlockTransform(blockFrames);
    double[][] block = transform.block();
    int columns = block[0].length;
    for (int i = 0; i < response.length; i++) {
      block[i / columns][i % columns] = response[i];
    }
    Plane spectrum = transform.spectrum();
    transform.there(block, transform.block(), spectrum, 0, transform.thereUnits());
    return weighed(spectrum, (double) sampleRateHz / blockFrames);
  }

  /// Bin k of a right-angle spectrum lies at (k + 1/4) lines; the upper half holds the negative
  /// frequencies.
  private static double weighed(Plane spectrum, double lineHz) {
    int columns = spectrum.re[0].length;
    int bins = spectrum.re.length * columns;
    double power = 0;
    double weights = 0;
    for (int k = 0; k < bins; k++) {
      double frequencyHz = Math.min(k + 0.25, bins - k - 0.25) * lineHz;
      if (frequencyHz >= LOWEST_HZ && frequencyHz <= HIGHEST_HZ) {
        double re = spectrum.re[k / columns][k % columns];
        double im = spectrum.im[k / columns][k % columns];
        power += (re * re + im * im) / frequencyHz;
        weights += 1 / frequencyHz;
      }
    }
    return power / weights;
  }
}
