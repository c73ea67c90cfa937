package org.soundlathe.dsp.spectrum;

/// The discrete Fourier transform of a real signal and back.
///
/// A complex transform of half the length (Stockham, radix 4, self-sorting) and one pass that parts
/// the real signal's halves. No scaling forward, 1/n backward, so that a round trip gives the
/// signal back. Allocates nothing after construction; one thread at a time.
public final class RealFft {
  private final int size;
  private final int half;
  private final double[] cosines;
  private final double[] sines;
  private final double[] splitCosines;
  private final double[] splitSines;
  private double[] re;
  private double[] im;
  private double[] spareRe;
  private double[] spareIm;

  /// @param size a power of two, 64..131072
  public RealFft(int size) {
    if (size < 64 || size > 1 << 17 || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("size " + size + " is no power of two in 64..131072");
    }
    this.size = size;
    half = size / 2;
    cosines = new double[half];
    sines = new double[half];
    splitCosines = new double[half];
    splitSines = new double[half];
    for (int k = 0; k < half; k++) {
      splitCosines[k] = StrictMath.cos(2 * StrictMath.PI * k / size);
      splitSines[k] = StrictMath.sin(2 * StrictMath.PI * k / size);
    }
    for (int k = 0; k < half; k++) {
      int twice = 2 * k % half;
      double turn = 2 * k < half ? 1 : -1;
      cosines[k] = turn * splitCosines[twice];
      sines[k] = turn * splitSines[twice];
    }
    re = new double[half];
    im = new double[half];
    spareRe = new double[half];
    spareIm = new double[half];
  }

  public int size() {
    return size;
  }

  /// How many bins a spectrum has: size / 2 + 1, from 0 Hz to the Nyquist frequency.
  public int bins() {
    return half + 1;
  }

  /// Transforms `size` samples into the real and imaginary parts of `bins()` bins.
  public void forward(double[] signal, double[] binsRe, double[] binsIm) {
    for (int i = 0; i < half; i++) {
      re[i] = signal[2 * i];
      im[i] = signal[2 * i + 1];
    }
    transform();
    binsRe[0] = re[0] + im[0];
    binsIm[0] = 0;
    binsRe[half] = re[0] - im[0];
    binsIm[half] = 0;
    for (int k = 1; k < half; k++) {
      double evenRe = (re[k] + re[half - k]) / 2;
      double evenIm = (im[k] - im[half - k]) / 2;
      double oddRe = (im[k] + im[half - k]) / 2;
      double oddIm = (re[half - k] - re[k]) / 2;
      binsRe[k] = evenRe + (splitCosines[k] * oddRe + splitSines[k] * oddIm);
      binsIm[k] = evenIm + (splitCosines[k] * oddIm - splitSines[k] * oddRe);
    }
  }

  /// Transforms `bins()` bins back into `size` samples; the spectrum stays as it is.
  public void inverse(double[] binsRe, double[] binsIm, double[] signal) {
    for (int k = 0; k < half; k++) {
      double evenRe = (binsRe[k] + binsRe[half - k]) / 2;
      double evenIm = (binsIm[k] - binsIm[half - k]) / 2;
      double differenceRe = (binsRe[k] - binsRe[half - k]) / 2;
      double differenceIm = (binsIm[k] + binsIm[half - k]) / 2;
      double oddRe = splitCosines[k] * differenceRe - splitSines[k] * differenceIm;
      double oddIm = splitCosines[k] * differenceIm + splitSines[k] * differenceRe;
      re[k] = evenRe - oddIm;
      im[k] = -(evenIm + oddRe);
    }
    transform();
    for (int i = 0; i < half; i++) {
      signal[2 * i] = re[i] / half;
      signal[2 * i + 1] = -im[i] / half;
    }
  }

  /// The complex transform of re and im, in place as seen from outside.
  private void transform() {
    int length = half;
    int stride = 1;
    while (length >= 4) {
      radix4(length, stride);
      swap();
      length /= 4;
      stride *= 4;
    }
    if (length == 2) {
      radix2(stride);
      swap();
    }
  }

  private void radix4(int length, int stride) {
    for (int p = 0; p < length / 4; p++) {
      butterflies(p * stride, stride, re, im, spareRe, spareIm);
    }
  }

  /// All butterflies of one twiddle factor; `turn` is its place in the tables.
  private void butterflies(
      int turn, int stride, double[] inRe, double[] inIm, double[] outRe, double[] outIm) {
    double c1 = cosines[turn];
    double s1 = sines[turn];
    double c2 = cosines[2 * turn];
    double s2 = sines[2 * turn];
    double c3 = cosines[3 * turn];
    double s3 = sines[3 * turn];
    int quarter = half / 4;
    int shift = 3 * turn;
    for (int a = turn; a < turn + stride; a++) {
      int b = a + quarter;
      int c = b + quarter;
      int d = c + quarter;
      double sumRe = inRe[a] + inRe[c];
      double sumIm = inIm[a] + inIm[c];
      double differenceRe = inRe[a] - inRe[c];
      double differenceIm = inIm[a] - inIm[c];
      double crossSumRe = inRe[b] + inRe[d];
      double crossSumIm = inIm[b] + inIm[d];
      double crossRe = inIm[b] - inIm[d];
      double crossIm = inRe[d] - inRe[b];
      int at = a + shift;
      outRe[at] = sumRe + crossSumRe;
      outIm[at] = sumIm + crossSumIm;
      double xRe = differenceRe + crossRe;
      double xIm = differenceIm + crossIm;
      outRe[at + stride] = xRe * c1 + xIm * s1;
      outIm[at + stride] = xIm * c1 - xRe * s1;
      xRe = sumRe - crossSumRe;
      xIm = sumIm - crossSumIm;
      outRe[at + 2 * stride] = xRe * c2 + xIm * s2;
      outIm[at + 2 * stride] = xIm * c2 - xRe * s2;
      xRe = differenceRe - crossRe;
      xIm = differenceIm - crossIm;
      outRe[at + 3 * stride] = xRe * c3 + xIm * s3;
      outIm[at + 3 * stride] = xIm * c3 - xRe * s3;
    }
  }

  private void radix2(int stride) {
    for (int q = 0; q < stride; q++) {
      spareRe[q] = re[q] + re[q + stride];
      spareIm[q] = im[q] + im[q + stride];
      spareRe[q + stride] = re[q] - re[q + stride];
      spareIm[q + stride] = im[q] - im[q + stride];
    }
  }

  private void swap() {
    double[] other = re;
    re = spareRe;
    spareRe = other;
    other = im;
    im = spareIm;
    spareIm = other;
  }
}
