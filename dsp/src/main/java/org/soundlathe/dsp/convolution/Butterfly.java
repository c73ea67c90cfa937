package org.soundlathe.dsp.convolution;

/// The innermost loops of the transform: sums and differences of whole rows.
///
/// Each row is an array of its own and all are indexed alike, so that the compiler may use whole
/// vectors; the turns are the same along a row.
final class Butterfly {
  private Butterfly() {}

  /// (a, b) becomes (a + b, (a - b) turned by w).
  static void two(double[] aRe, double[] aIm, double[] bRe, double[] bIm, double wRe, double wIm) {
    for (int i = 0; i < aRe.length; i++) {
      double differenceRe = aRe[i] - bRe[i];
      double differenceIm = aIm[i] - bIm[i];
      aRe[i] = aRe[i] + bRe[i];
      aIm[i] = aIm[i] + bIm[i];
      bRe[i] = differenceRe * wRe - differenceIm * wIm;
      bIm[i] = differenceRe * wIm + differenceIm * wRe;
    }
  }

  /// Four rows become the four bins of their transform.
  static void four(
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double[] cRe,
      double[] cIm,
      double[] dRe,
      double[] dIm) {
    for (int i = 0; i < aRe.length; i++) {
      double sumRe = aRe[i] + cRe[i];
      double sumIm = aIm[i] + cIm[i];
      double differenceRe = aRe[i] - cRe[i];
      double differenceIm = aIm[i] - cIm[i];
      double crossSumRe = bRe[i] + dRe[i];
      double crossSumIm = bIm[i] + dIm[i];
      double crossRe = bIm[i] - dIm[i];
      double crossIm = dRe[i] - bRe[i];
      aRe[i] = sumRe + crossSumRe;
      aIm[i] = sumIm + crossSumIm;
      bRe[i] = differenceRe + crossRe;
      bIm[i] = differenceIm + crossIm;
      cRe[i] = sumRe - crossSumRe;
      cIm[i] = sumIm - crossSumIm;
      dRe[i] = differenceRe - crossRe;
      dIm[i] = differenceIm - crossIm;
    }
  }

  /// As [#four], and the last three are turned by w, its square and its cube.
  static void fourTurned(
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double[] cRe,
      double[] cIm,
      double[] dRe,
      double[] dIm,
      double w1Re,
      double w1Im,
      double w2Re,
      double w2Im,
      double w3Re,
      double w3Im) {
    for (int i = 0; i < aRe.length; i++) {
      double sumRe = aRe[i] + cRe[i];
      double sumIm = aIm[i] + cIm[i];
      double differenceRe = aRe[i] - cRe[i];
      double differenceIm = aIm[i] - cIm[i];
      double crossSumRe = bRe[i] + dRe[i];
      double crossSumIm = bIm[i] + dIm[i];
      double crossRe = bIm[i] - dIm[i];
      double crossIm = dRe[i] - bRe[i];
      aRe[i] = sumRe + crossSumRe;
      aIm[i] = sumIm + crossSumIm;
      double oneRe = differenceRe + crossRe;
      double oneIm = differenceIm + crossIm;
      double twoRe = sumRe - crossSumRe;
      double twoIm = sumIm - crossSumIm;
      double threeRe = differenceRe - crossRe;
      double threeIm = differenceIm - crossIm;
      bRe[i] = oneRe * w1Re - oneIm * w1Im;
      bIm[i] = oneRe * w1Im + oneIm * w1Re;
      cRe[i] = twoRe * w2Re - twoIm * w2Im;
      cIm[i] = twoRe * w2Im + twoIm * w2Re;
      dRe[i] = threeRe * w3Re - threeIm * w3Im;
      dIm[i] = threeRe * w3Im + threeIm * w3Re;
    }
  }

  /// Each element turned by its own w.
  static void turn(double[] re, double[] im, double[] wRe, double[] wIm) {
    for (int i = 0; i < re.length; i++) {
      double x = re[i];
      double y = im[i];
      re[i] = x * wRe[i] - y * wIm[i];
      im[i] = x * wIm[i] + y * wRe[i];
    }
  }
}
