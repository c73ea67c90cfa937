package org.soundlathe.dsp.convolution;

import java.util.Arrays;
import java.util.List;

/// One output's share of the work on the spectra: for each partition of each response the product
/// with the block of sound that it meets now, all added up.
///
/// Partitioned convolution with a delay line of spectra: T. G. Stockham, "High-speed convolution
/// and correlation", 1966; W. G. Gardner, "Efficient convolution without input-output delay", 1995.
final class Partitions {
  private static final int GROUP = 4;

  private final SpectrumHistory[] heard;
  private final int[] ages;
  private final StoredSpectrum[] responses;
  private final Plane sum;
  private final int rows;
  private final int groups;

  /// @param responses one for each path, in as many partitions for all
  Partitions(
      List<Wiring.Path> paths,
      List<StoredSpectrum[]> responses,
      SpectrumHistory[] histories,
      Plane sum) {
    int count = responses.getFirst().length;
    int terms = paths.size() * count;
    heard = new SpectrumHistory[terms];
    ages = new int[terms];
    this.responses = new StoredSpectrum[terms];
    for (int term = 0; term < terms; term++) {
      int path = term / count;
      ages[term] = term % count;
      heard[term] = histories[paths.get(path).input()];
      this.responses[term] = responses.get(path)[term % count];
    }
    this.sum = sum;
    rows = sum.re.length;
    groups = (terms + GROUP - 1) / GROUP;
  }

  int units() {
    return rows * groups;
  }

  /// The sum once all units are done.
  Plane sum() {
    return sum;
  }

  void run(int from, int to) {
    for (int unit = from; unit < to; unit++) {
      int row = unit / groups;
      int term = unit % groups * GROUP;
      if (term == 0) {
        Arrays.fill(sum.re[row], 0);
        Arrays.fill(sum.im[row], 0);
      }
      int end = Math.min(term + GROUP, heard.length);
      for (; term + 1 < end; term += 2) {
        addTwo(row, term, term + 1);
      }
      if (term < end) {
        addOne(row, term);
      }
    }
  }

  private void addTwo(int row, int one, int two) {
    StoredSpectrum sound = heard[one].before(ages[one]);
    StoredSpectrum otherSound = heard[two].before(ages[two]);
    addTwo(
        sum.re[row],
        sum.im[row],
        sound.re[row],
        sound.im[row],
        responses[one].re[row],
        responses[one].im[row],
        otherSound.re[row],
        otherSound.im[row],
        responses[two].re[row],
        responses[two].im[row]);
  }

  private static void addTwo(
      double[] sumRe,
      double[] sumIm,
      float[] aRe,
      float[] aIm,
      float[] bRe,
      float[] bIm,
      float[] cRe,
      float[] cIm,
      float[] dRe,
      float[] dIm) {
    for (int i = 0; i < sumRe.length; i++) {
      double a = aRe[i];
      double aj = aIm[i];
      double b = bRe[i];
      double bj = bIm[i];
      double c = cRe[i];
      double cj = cIm[i];
      double d = dRe[i];
      double dj = dIm[i];
      sumRe[i] += (a * b - aj * bj) + (c * d - cj * dj);
      sumIm[i] += (a * bj + aj * b) + (c * dj + cj * d);
    }
  }

  private void addOne(int row, int term) {
    StoredSpectrum sound = heard[term].before(ages[term]);
    addOne(
        sum.re[row],
        sum.im[row],
        sound.re[row],
        sound.im[row],
        responses[term].re[row],
        responses[term].im[row]);
  }

  private static void addOne(
      double[] sumRe, double[] sumIm, float[] aRe, float[] aIm, float[] bRe, float[] bIm) {
    for (int i = 0; i < sumRe.length; i++) {
      double a = aRe[i];
      double aj = aIm[i];
      double b = bRe[i];
      double bj = bIm[i];
      sumRe[i] += a * b - aj * bj;
      sumIm[i] += a * bj + aj * b;
    }
  }
}
