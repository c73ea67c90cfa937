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
  private static final double SOUND_METRES_PER_SECOND = 343;
  private static final double TOTAL_PER_DECAY = 0.3;
  private static final double MOST_LONGEST_MS = 130;

  static Dimensions of(Size size) {
    return switch (size) {
      case ROOM -> new Dimensions(11, 37, List.of(1.5, 2.3, 3.7, 5.9), List.of(1.7, 2.9, 3.3, 5.1));
      case HALL -> new Dimensions(29, 97, List.of(2.3, 3.7, 6.1, 9.7), List.of(2.7, 4.3, 5.3, 8.9));
    };
  }

  /// The strip lengths of a plate: many short ways, and no furniture but the grain of the steel.
  static Dimensions plate() {
    return new Dimensions(
        7, 37, List.of(1.4, 2.6, 4.1, 6.7, 8.9), List.of(1.6, 2.3, 4.5, 6.1, 9.4));
  }

  /// A space whose farthest walls stand so far apart; the furniture grows with the root of it.
  static Dimensions ofMetres(double sizeMetres) {
    double longestMs = 1000 * sizeMetres / SOUND_METRES_PER_SECOND;
    Dimensions room = of(Size.ROOM);
    double furniture = Math.sqrt(longestMs / room.longestMs);
    return new Dimensions(
        longestMs * room.shortestMs / room.longestMs,
        longestMs,
        room.leftDiffusersMs.stream().map(ms -> ms * furniture).toList(),
        room.rightDiffusersMs.stream().map(ms -> ms * furniture).toList());
  }

  /// The same space with longer ways beside the short ones, when it has too few tones of its own
  /// for a long decay: single ones would stand out.
  // A total delay of 0.15 T60 is the least: J. O. Smith, "Physical Audio Signal Processing" (2010),
  // "Mode Density Requirement"; here it is twice that, as long as no way is longer than 130 ms.
  Dimensions lasting(double decaySeconds) {
    double longest = longestMs;
    while (longest < MOST_LONGEST_MS && totalMs(longest) < TOTAL_PER_DECAY * 1000 * decaySeconds) {
      longest *= 1.02;
    }
    return new Dimensions(shortestMs, longest, leftDiffusersMs, rightDiffusersMs);
  }

  private double totalMs(double longest) {
    double ratio = longest / shortestMs;
    double sum = 0;
    for (int i = 0; i < FeedbackNetwork.LINES; i++) {
      sum += shortestMs * StrictMath.pow(ratio, i / (FeedbackNetwork.LINES - 1.0));
    }
    return sum;
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
