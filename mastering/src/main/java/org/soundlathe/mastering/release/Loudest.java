package org.soundlathe.mastering.release;

import org.soundlathe.dsp.loudness.LoudnessHistory;
import org.soundlathe.dsp.unit.Decibels;

/// Where a song is loudest over a stretch of given length.
///
/// @param fromStep first step of the loudness history, 100 ms each
/// @param steps how many
record Loudest(int fromStep, int steps) {
  /// The stretch with the most momentary power; the whole song where it is shorter.
  static Loudest find(LoudnessHistory history, double seconds) {
    int steps = (int) Math.rint(seconds / LoudnessHistory.STEP_SECONDS);
    if (history.size() <= steps) {
      return new Loudest(0, history.size());
    }
    double sum = 0;
    double best = Double.NEGATIVE_INFINITY;
    int bestFrom = 0;
    for (int i = 0; i < history.size(); i++) {
      sum += Decibels.toPower(history.momentaryLufs(i));
      if (i >= steps) {
        sum -= Decibels.toPower(history.momentaryLufs(i - steps));
      }
      // The tiny margin keeps the first of equal stretches.
      if (i >= steps - 1 && sum > best * (1 + 1e-9) + 1e-30) {
        best = sum;
        bestFrom = i - steps + 1;
      }
    }
    return new Loudest(bestFrom, steps);
  }

  long fromFrame(int sampleRateHz) {
    return (long) fromStep * sampleRateHz / 10;
  }

  long lengthFrames(int sampleRateHz) {
    return (long) steps * sampleRateHz / 10;
  }
}
