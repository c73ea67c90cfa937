package org.soundlathe.dsp.spectrum;

/// The complex Fourier transform but for its last step: what is left are groups of four numbers
/// that lie side by side, each to be transformed by itself.
///
/// Numbers lie as re, im, re, im. Decimation in frequency, radix 4, with one pass of radix 2 in
/// front where the length is no power of four; blocks that fit into a core's nearest memory are
/// finished before the next is begun. Factors lie in the order of their use.
// C. Van Loan, "Computational Frameworks for the Fast Fourier Transform" (1992), chapter 2.
final class FourierPasses {
  /// 1024 numbers are 16 KB.
  private static final int NEAR = 1_024;

  private final int length;
  private final boolean isPowerOfFour;
  private final double[] pairTurns;
  private final double[][] factors;
  private final int[] groups;

  /// @param length a power of two, 32 and up
  /// @param circle of a multiple of `length` turns
  FourierPasses(int length, UnitCircle circle, int turns) {
    this.length = length;
    isPowerOfFour = Integer.numberOfTrailingZeros(length) % 2 == 0;
    pairTurns = isPowerOfFour ? new double[0] : factors(length, 2, circle, turns);
    factors = new double[Integer.SIZE][];
    for (int block = isPowerOfFour ? length : length / 2; block > 4; block /= 4) {
      factors[Integer.numberOfTrailingZeros(block)] = factors(block, 4, circle, turns);
    }
    groups = new int[length / 4];
    for (int k = 0; k < groups.length; k++) {
      groups[k] = 2 * place(k);
    }
  }

  /// Where in the array the group begins that makes up the results k, k + length / 4, … of the
  /// transform; k = 0..length/4-1.
  int[] groups() {
    return groups;
  }

  /// Takes `z` through all passes.
  void run(double[] z) {
    int block = isPowerOfFour ? length : length / 2;
    if (!isPowerOfFour) {
      pairs(z, length, pairTurns);
    }
    for (int from = 0; from < length; from += block) {
      finish(z, from, block);
    }
  }

  /// One pass if the block is large, then quarter by quarter; all passes if it is near enough. Each
  /// pass is called from one place: the compiler copies it to all of them.
  private void finish(double[] z, int from, int block) {
    for (int part = block; part > 16 && (part == block || block <= NEAR); part /= 4) {
      double[] turns = factors[Integer.numberOfTrailingZeros(part)];
      for (int at = from; at < from + block; at += part) {
        pass(z, at, part / 4, turns);
      }
    }
    int quarter = block / 4;
    for (int i = 0; i < 4; i++) {
      if (block > NEAR) {
        finish(z, from + i * quarter, quarter);
      } else {
        sweep(z, 2 * (from + i), block / 16, factors[4], 6 * i);
      }
    }
  }

  /// All butterflies of four in the `4 · quarter` numbers from number `from`.
  private static void pass(double[] z, int from, int quarter, double[] turns) {
    int start = 2 * from;
    int span = 2 * quarter;
    for (int i = 0; i < span; i += 2) {
      int a = start + i;
      int b = a + span;
      int c = b + span;
      int d = c + span;
      double sumRe = z[a] + z[c];
      double sumIm = z[a + 1] + z[c + 1];
      double differenceRe = z[a] - z[c];
      double differenceIm = z[a + 1] - z[c + 1];
      double otherSumRe = z[b] + z[d];
      double otherSumIm = z[b + 1] + z[d + 1];
      double crossRe = z[b + 1] - z[d + 1];
      double crossIm = z[d] - z[b];
      int t = 3 * i;
      z[a] = sumRe + otherSumRe;
      z[a + 1] = sumIm + otherSumIm;
      double re = differenceRe + crossRe;
      double im = differenceIm + crossIm;
      z[b] = re * turns[t] + im * turns[t + 1];
      z[b + 1] = im * turns[t] - re * turns[t + 1];
      re = sumRe - otherSumRe;
      im = sumIm - otherSumIm;
      z[c] = re * turns[t + 2] + im * turns[t + 3];
      z[c + 1] = im * turns[t + 2] - re * turns[t + 3];
      re = differenceRe - crossRe;
      im = differenceIm - crossIm;
      z[d] = re * turns[t + 4] + im * turns[t + 5];
      z[d + 1] = im * turns[t + 4] - re * turns[t + 5];
    }
  }

  /// One and the same butterfly of four in each block of sixteen numbers.
  private static void sweep(double[] z, int start, int blocks, double[] turns, int t) {
    double c1 = turns[t];
    double s1 = turns[t + 1];
    double c2 = turns[t + 2];
    double s2 = turns[t + 3];
    double c3 = turns[t + 4];
    double s3 = turns[t + 5];
    int end = start + 32 * blocks;
    for (int a = start; a < end; a += 32) {
      double sumRe = z[a] + z[a + 16];
      double sumIm = z[a + 1] + z[a + 17];
      double differenceRe = z[a] - z[a + 16];
      double differenceIm = z[a + 1] - z[a + 17];
      double otherSumRe = z[a + 8] + z[a + 24];
      double otherSumIm = z[a + 9] + z[a + 25];
      double crossRe = z[a + 9] - z[a + 25];
      double crossIm = z[a + 24] - z[a + 8];
      z[a] = sumRe + otherSumRe;
      z[a + 1] = sumIm + otherSumIm;
      double re = differenceRe + crossRe;
      double im = differenceIm + crossIm;
      z[a + 8] = re * c1 + im * s1;
      z[a + 9] = im * c1 - re * s1;
      re = sumRe - otherSumRe;
      im = sumIm - otherSumIm;
      z[a + 16] = re * c2 + im * s2;
      z[a + 17] = im * c2 - re * s2;
      re = differenceRe - crossRe;
      im = differenceIm - crossIm;
      z[a + 24] = re * c3 + im * s3;
      z[a + 25] = im * c3 - re * s3;
    }
  }

  /// All butterflies of two over the whole length.
  private static void pairs(double[] z, int span, double[] turns) {
    for (int a = 0; a < span; a += 2) {
      int b = a + span;
      double re = z[a] - z[b];
      double im = z[a + 1] - z[b + 1];
      z[a] += z[b];
      z[a + 1] += z[b + 1];
      z[b] = re * turns[a] + im * turns[a + 1];
      z[b + 1] = im * turns[a] - re * turns[a + 1];
    }
  }

  /// For every i below block / radix the cosine and sine of i · k / block, k = 1..radix-1.
  private static double[] factors(int block, int radix, UnitCircle circle, int turns) {
    double[] factors = new double[block / radix * 2 * (radix - 1)];
    int at = 0;
    for (int i = 0; i < block / radix; i++) {
      for (int k = 1; k < radix; k++) {
        long turn = (long) i * k * (turns / block);
        factors[at++] = circle.cosine(turn);
        factors[at++] = circle.sine(turn);
      }
    }
    return factors;
  }

  /// The digits of k in the order in which the passes part them.
  private int place(int k) {
    int block = isPowerOfFour ? length : length / 2;
    int place = isPowerOfFour ? 0 : k % 2 * block;
    int rest = isPowerOfFour ? k : k / 2;
    while (block > 4) {
      block /= 4;
      place += rest % 4 * block;
      rest /= 4;
    }
    return place;
  }
}
