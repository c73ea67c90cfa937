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
  private final Plane[] responses;
  private final Plane sum;
  private final int rows;
  private final int groups;

  Partitions(
      List<Wiring.Path> paths,
      SpectrumHistory[] histories,
      BlockTransform transform,
      int blockFrames,
      int fromFrame,
      int count) {
    int terms = paths.size() * count;
    heard = new SpectrumHistory[terms];
    ages = new int[terms];
    responses = new Plane[terms];
    for (int term = 0; term < terms; term++) {
      Wiring.Path path = paths.get(term / count);
      ages[term] = term % count;
      heard[term] = histories[path.input()];
      responses[term] =
          spectrumOf(path.taps(), fromFrame + term % count * blockFrames, blockFrames, transform);
    }
    sum = transform.spectrum();
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
    Plane sound = heard[one].before(ages[one]);
    Plane otherSound = heard[two].before(ages[two]);
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
      double[] aRe,
      double[] aIm,
      double[] bRe,
      double[] bIm,
      double[] cRe,
      double[] cIm,
      double[] dRe,
      double[] dIm) {
    for (int i = 0; i < sumRe.length; i++) {
      sumRe[i] += (aRe[i] * bRe[i] - aIm[i] * bIm[i]) + (cRe[i] * dRe[i] - cIm[i] * dIm[i]);
      sumIm[i] += (aRe[i] * bIm[i] + aIm[i] * bRe[i]) + (cRe[i] * dIm[i] + cIm[i] * dRe[i]);
    }
  }

  private void addOne(int row, int term) {
    Plane sound = heard[term].before(ages[term]);
    addOne(
        sum.re[row],
        sum.im[row],
        sound.re[row],
        sound.im[row],
        responses[term].re[row],
        responses[term].im[row]);
  }

  private static void addOne(
      double[] sumRe, double[] sumIm, double[] aRe, double[] aIm, double[] bRe, double[] bIm) {
    for (int i = 0; i < sumRe.length; i++) {
      sumRe[i] += aRe[i] * bRe[i] - aIm[i] * bIm[i];
      sumIm[i] += aRe[i] * bIm[i] + aIm[i] * bRe[i];
    }
  }

  /// The transform back makes blocks louder by their size; taken off here.
  private static Plane spectrumOf(
      double[] taps, int fromFrame, int blockFrames, BlockTransform transform) {
    double[][] part = transform.block();
    int columns = part[0].length;
    for (int i = 0; i < blockFrames && fromFrame + i < taps.length; i++) {
      part[i / columns][i % columns] = taps[fromFrame + i] / blockFrames;
    }
    Plane spectrum = transform.spectrum();
    transform.there(part, transform.block(), spectrum, 0, transform.thereUnits());
    return spectrum;
  }
}
