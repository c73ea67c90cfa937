package org.soundlathe.dsp.convolution;

import java.util.Arrays;

/// A spectrum at rest, in rows of float: half the memory to read for each product.
///
/// The products are summed in double; rounding to float leaves -150 dB of each bin, as much as one
/// rounding of the sound itself.
final class StoredSpectrum {
  // What is below -600 dB would be a denormal number sooner or later, and slow.
  private static final double TINY = 1e-30;

  final float[][] re;
  final float[][] im;

  StoredSpectrum(Plane shape) {
    re = new float[shape.re.length][shape.re[0].length];
    im = new float[re.length][re[0].length];
  }

  int rows() {
    return re.length;
  }

  /// Takes over one row.
  void keep(Plane spectrum, int row) {
    keep(spectrum.re[row], re[row]);
    keep(spectrum.im[row], im[row]);
  }

  void clear() {
    for (int row = 0; row < re.length; row++) {
      Arrays.fill(re[row], 0);
      Arrays.fill(im[row], 0);
    }
  }

  private static void keep(double[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      double value = from[i];
      to[i] = (float) (Math.abs(value) < TINY ? 0 : value);
    }
  }
}
