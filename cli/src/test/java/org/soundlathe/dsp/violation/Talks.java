package org.soundlathe.dsp.violation;

import java.util.List;

/// Breaks, for the architecture tests: prints, logs, and sums in no fixed order.
@SuppressWarnings("SystemOut")
final class Talks {
  void print() {
    System.out.println("meter");
  }

  void log() {
    System.getLogger("meter").log(System.Logger.Level.INFO, "meter");
  }

  double sum(List<Double> samples) {
    return samples.parallelStream().mapToDouble(Double::doubleValue).sum();
  }
}
