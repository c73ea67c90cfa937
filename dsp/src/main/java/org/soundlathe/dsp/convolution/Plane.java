package org.soundlathe.dsp.convolution;

import java.util.Arrays;

/// Complex numbers in rows: the real and the imaginary parts apart.
final class Plane {
  final double[][] re;
  final double[][] im;

  Plane(int height, int width) {
    re = new double[height][width];
    im = new double[height][width];
  }

  void clear() {
    for (int row = 0; row < re.length; row++) {
      Arrays.fill(re[row], 0);
      Arrays.fill(im[row], 0);
    }
  }
}
