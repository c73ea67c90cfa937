package org.soundlathe.dsp.spectrum;

/// The discrete Fourier transform of a real signal and back.
///
/// Even and odd samples are the real and imaginary part of a complex signal of half the length; the
/// last pass parts their spectra. No scaling forward, 1/n backward, so that a round trip gives the
/// signal back. The same bits on every machine. Allocates nothing after construction; one thread at
/// a time.
public final class RealFft {
  private static final int SMALLEST = 64;
  private static final int LARGEST = 1 << 20;

  private final int size;
  private final int half;
  private final FourierPasses passes;
  private final int[] groups;
  // Half the cosine and sine of k / size of a circle: the spectra are parted by halves.
  private final double[] cosines;
  private final double[] sines;
  private final double[] z;

  /// @param size a power of two, 64..1048576
  public RealFft(int size) {
    if (size < SMALLEST || size > LARGEST || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException(
          "size " + size + " is no power of two in " + SMALLEST + ".." + LARGEST);
    }
    this.size = size;
    half = size / 2;
    UnitCircle circle = new UnitCircle(size);
    passes = new FourierPasses(half, circle, size);
    groups = passes.groups();
    cosines = new double[half];
    sines = new double[half];
    for (int k = 0; k < half; k++) {
      cosines[k] = circle.cosine(k) / 2;
      sines[k] = circle.sine(k) / 2;
    }
    z = new double[size];
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
    System.arraycopy(signal, 0, z, 0, size);
    passes.run(z);
    int quarter = half / 4;
    for (int k = 1; k < quarter / 2; k++) {
      partGroups(k, quarter, binsRe, binsIm);
    }
    partCentres(binsRe, binsIm);
  }

  /// Transforms `bins()` bins back into `size` samples; the spectrum stays as it is.
  public void inverse(double[] binsRe, double[] binsIm, double[] signal) {
    join(binsRe, binsIm);
    passes.run(z);
    double scale = 1.0 / half;
    int quarter = half / 2;
    for (int k = 0; k < groups.length; k++) {
      int a = groups[k];
      double sumRe = (z[a] + z[a + 4]) * scale;
      double sumIm = (z[a + 1] + z[a + 5]) * scale;
      double differenceRe = (z[a] - z[a + 4]) * scale;
      double differenceIm = (z[a + 1] - z[a + 5]) * scale;
      double otherSumRe = (z[a + 2] + z[a + 6]) * scale;
      double otherSumIm = (z[a + 3] + z[a + 7]) * scale;
      double crossRe = (z[a + 3] - z[a + 7]) * scale;
      double crossIm = (z[a + 6] - z[a + 2]) * scale;
      int at = 2 * k;
      signal[at] = sumRe + otherSumRe;
      signal[at + 1] = -(sumIm + otherSumIm);
      signal[at + quarter] = differenceRe + crossRe;
      signal[at + quarter + 1] = -(differenceIm + crossIm);
      signal[at + 2 * quarter] = sumRe - otherSumRe;
      signal[at + 2 * quarter + 1] = otherSumIm - sumIm;
      signal[at + 3 * quarter] = differenceRe - crossRe;
      signal[at + 3 * quarter + 1] = crossIm - differenceIm;
    }
  }

  /// Finishes the groups of k and its mirror image quarter - k and parts what belongs together.
  private void partGroups(int k, int quarter, double[] binsRe, double[] binsIm) {
    int a = groups[k];
    double sumRe = z[a] + z[a + 4];
    double sumIm = z[a + 1] + z[a + 5];
    double differenceRe = z[a] - z[a + 4];
    double differenceIm = z[a + 1] - z[a + 5];
    double otherSumRe = z[a + 2] + z[a + 6];
    double otherSumIm = z[a + 3] + z[a + 7];
    double crossRe = z[a + 3] - z[a + 7];
    double crossIm = z[a + 6] - z[a + 2];
    int b = groups[quarter - k];
    double mirrorSumRe = z[b] + z[b + 4];
    double mirrorSumIm = z[b + 1] + z[b + 5];
    double mirrorDifferenceRe = z[b] - z[b + 4];
    double mirrorDifferenceIm = z[b + 1] - z[b + 5];
    double mirrorOtherSumRe = z[b + 2] + z[b + 6];
    double mirrorOtherSumIm = z[b + 3] + z[b + 7];
    double mirrorCrossRe = z[b + 3] - z[b + 7];
    double mirrorCrossIm = z[b + 6] - z[b + 2];
    part(
        k,
        sumRe + otherSumRe,
        sumIm + otherSumIm,
        mirrorDifferenceRe - mirrorCrossRe,
        mirrorDifferenceIm - mirrorCrossIm,
        binsRe,
        binsIm);
    part(
        k + quarter,
        differenceRe + crossRe,
        differenceIm + crossIm,
        mirrorSumRe - mirrorOtherSumRe,
        mirrorSumIm - mirrorOtherSumIm,
        binsRe,
        binsIm);
    part(
        k + 2 * quarter,
        sumRe - otherSumRe,
        sumIm - otherSumIm,
        mirrorDifferenceRe + mirrorCrossRe,
        mirrorDifferenceIm + mirrorCrossIm,
        binsRe,
        binsIm);
    part(
        k + 3 * quarter,
        differenceRe - crossRe,
        differenceIm - crossIm,
        mirrorSumRe + mirrorOtherSumRe,
        mirrorSumIm + mirrorOtherSumIm,
        binsRe,
        binsIm);
  }

  /// The two groups that hold their own mirror images.
  private void partCentres(double[] binsRe, double[] binsIm) {
    int quarter = half / 4;
    int a = finishGroup(groups[0]);
    binsRe[0] = z[a] + z[a + 1];
    binsIm[0] = 0;
    binsRe[half] = z[a] - z[a + 1];
    binsIm[half] = 0;
    partPair(quarter, a + 2, a + 6, binsRe, binsIm);
    partPair(2 * quarter, a + 4, a + 4, binsRe, binsIm);
    a = finishGroup(groups[quarter / 2]);
    partPair(quarter / 2, a, a + 6, binsRe, binsIm);
    partPair(quarter / 2 + quarter, a + 2, a + 4, binsRe, binsIm);
  }

  /// The transform of one group in its place.
  private int finishGroup(int a) {
    double sumRe = z[a] + z[a + 4];
    double sumIm = z[a + 1] + z[a + 5];
    double differenceRe = z[a] - z[a + 4];
    double differenceIm = z[a + 1] - z[a + 5];
    double otherSumRe = z[a + 2] + z[a + 6];
    double otherSumIm = z[a + 3] + z[a + 7];
    double crossRe = z[a + 3] - z[a + 7];
    double crossIm = z[a + 6] - z[a + 2];
    z[a] = sumRe + otherSumRe;
    z[a + 1] = sumIm + otherSumIm;
    z[a + 2] = differenceRe + crossRe;
    z[a + 3] = differenceIm + crossIm;
    z[a + 4] = sumRe - otherSumRe;
    z[a + 5] = sumIm - otherSumIm;
    z[a + 6] = differenceRe - crossRe;
    z[a + 7] = differenceIm - crossIm;
    return a;
  }

  private void partPair(int k, int a, int b, double[] binsRe, double[] binsIm) {
    part(k, z[a], z[a + 1], z[b], z[b + 1], binsRe, binsIm);
  }

  /// Parts the spectra of even and odd samples: the result k (a) and its mirror image (b) become
  /// the bins k and half - k.
  private void part(
      int k, double aRe, double aIm, double bRe, double bIm, double[] binsRe, double[] binsIm) {
    double evenRe = (aRe + bRe) * 0.5;
    double evenIm = (aIm - bIm) * 0.5;
    double oddRe = aIm + bIm;
    double oddIm = bRe - aRe;
    double turnedRe = cosines[k] * oddRe + sines[k] * oddIm;
    double turnedIm = cosines[k] * oddIm - sines[k] * oddRe;
    binsRe[k] = evenRe + turnedRe;
    binsIm[k] = evenIm + turnedIm;
    binsRe[half - k] = evenRe - turnedRe;
    binsIm[half - k] = turnedIm - evenIm;
  }

  /// The reverse of [#part] for all bins, conjugated: the transform of the conjugate is the
  /// conjugate of the way back.
  private void join(double[] binsRe, double[] binsIm) {
    for (int k = 0; k <= half / 2; k++) {
      int m = half - k;
      double evenRe = (binsRe[k] + binsRe[m]) * 0.5;
      double evenIm = (binsIm[k] - binsIm[m]) * 0.5;
      double differenceRe = binsRe[k] - binsRe[m];
      double differenceIm = binsIm[k] + binsIm[m];
      double oddRe = cosines[k] * differenceRe - sines[k] * differenceIm;
      double oddIm = cosines[k] * differenceIm + sines[k] * differenceRe;
      z[2 * k] = evenRe - oddIm;
      z[2 * k + 1] = -(evenIm + oddRe);
      if (k > 0) {
        z[2 * m] = evenRe + oddIm;
        z[2 * m + 1] = evenIm - oddRe;
      }
    }
  }
}
