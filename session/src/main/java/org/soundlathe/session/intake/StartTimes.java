package org.soundlathe.session.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where each file starts on the time line, by the time stamps of broadcast WAVs.
final class StartTimes {
  /// Stamps that lie further apart belong to different recordings.
  private static final long LONGEST_SECONDS = 3600;

  private StartTimes() {}

  /// All files have a stamp and the stamps lie near each other, or every file starts at 0.
  ///
  /// @param sampleRateHz of the session
  /// @return from the file's path to its start, in frames of the session
  static Map<String, Long> of(List<Arrival> arrivals, int sampleRateHz) {
    var starts = new LinkedHashMap<String, Long>();
    arrivals.forEach(arrival -> starts.put(arrival.path().toString(), 0L));
    boolean allStamped =
        arrivals.stream().allMatch(arrival -> arrival.timeReferenceFrames().isPresent());
    if (!allStamped || arrivals.isEmpty()) {
      return starts;
    }
    double first = arrivals.stream().mapToDouble(StartTimes::seconds).min().orElse(0);
    double last = arrivals.stream().mapToDouble(StartTimes::seconds).max().orElse(0);
    if (last - first > LONGEST_SECONDS) {
      return starts;
    }
    for (var arrival : arrivals) {
      starts.put(
          arrival.path().toString(), (long) Math.rint((seconds(arrival) - first) * sampleRateHz));
    }
    return starts;
  }

  private static double seconds(Arrival arrival) {
    return (double) arrival.timeReferenceFrames().orElse(0) / arrival.format().sampleRateHz();
  }
}
