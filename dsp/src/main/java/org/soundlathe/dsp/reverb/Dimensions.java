package org.soundlathe.dsp.reverb;

import java.util.List;

/// The distances in a space, as the time in ms that sound needs for them.
///
/// @param shortestMs between the nearest walls
/// @param longestMs between the farthest walls
/// @param leftDiffusersMs between the furniture on the left; on the right they differ, so that a
///   mono sound comes back wide
record Dimensions(
    double shortestMs,
    double longestMs,
    List<Double> leftDiffusersMs,
    List<Double> rightDiffusersMs) {

  static Dimensions of(Size size) {
    return switch (size) {
      case ROOM -> new Dimensions(11, 37, List.of(1.5, 2.3, 3.7, 5.9), List.of(1.7, 2.9, 3.3, 5.1));
      case HALL -> new Dimensions(29, 97, List.of(2.3, 3.7, 6.1, 9.7), List.of(2.7, 4.3, 5.3, 8.9));
    };
  }

  /// Lengths between the nearest and the farthest wall in equal ratios, each a prime, so that no
  /// two lines ring together.
  int[] lineLengthsFrames(int count, int sampleRateHz) {
    int[] lengths = new int[count];
    double ratio = longestMs / shortestMs;
    for (int i = 0; i < count; i++) {
      double lengthMs = shortestMs * StrictMath.pow(ratio, i / (count - 1.0));
      lengths[i] = primeFrom(lengthMs, sampleRateHz);
    }
    return lengths;
  }

  int[] leftDiffuserLengthsFrames(int sampleRateHz) {
    return leftDiffusersMs.stream().mapToInt(ms -> primeFrom(ms, sampleRateHz)).toArray();
  }

  int[] rightDiffuserLengthsFrames(int sampleRateHz) {
    return rightDiffusersMs.stream().mapToInt(ms -> primeFrom(ms, sampleRateHz)).toArray();
  }

  private static int primeFrom(double lengthMs, int sampleRateHz) {
    int candidate = (int) Math.ceil(lengthMs * sampleRateHz / 1000);
    while (!isPrime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
