package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets the song run on while the sound switches between before and after every few bars: it begins
/// with before and ends with after.
final class FlickPlan {
  /// A side shorter than this is over before the ear has settled; the tenth of a second below four
  /// is what a beat tracker wavers.
  static final double LEAST_SIDE_SECONDS = 3.9;

  // Straight-line (equal-gain), as the two sides are alike: equal power would bulge by up to 3 dB.
  private static final double CROSS_FADE_SECONDS = 0.008;
  private static final double EDGE_SECONDS = 0.005;

  private FlickPlan() {}

  /// Where the sound switches, in frames of the "after" file: an odd number of places.
  static List<Long> switches(Extract extract, int sampleRateHz) {
    var leastSide = (long) StrictMath.rint(LEAST_SIDE_SECONDS * sampleRateHz);
    if (extract.lengthFrames() < 2 * leastSide) {
      return List.of(extract.startFrame() + extract.lengthFrames() / 2);
    }
    return barSwitches(extract, leastSide).orElseGet(() -> evenSwitches(extract, leastSide));
  }

  /// The montage of these switches.
  static Montage montage(
      Extract extract, int sampleRateHz, String beforeMarker, String afterMarker) {
    var crossFade = (int) StrictMath.rint(CROSS_FADE_SECONDS * sampleRateHz);
    var edge = (int) StrictMath.rint(EDGE_SECONDS * sampleRateHz);
    var passages = new ArrayList<Passage>();
    var starts = new ArrayList<Long>();
    starts.add(extract.startFrame());
    starts.addAll(switches(extract, sampleRateHz));
    for (var i = 0; i < starts.size(); i++) {
      var isFirst = i == 0;
      var isLast = i == starts.size() - 1;
      // The fade is over when the beat comes, so that its attack belongs to the new side alone.
      var from = starts.get(i) - extract.startFrame() - (isFirst ? 0 : crossFade);
      var to = (isLast ? extract.endFrame() : starts.get(i + 1)) - extract.startFrame();
      var side = i % 2 == 0 ? Side.BEFORE : Side.AFTER;
      passages.add(
          new Passage(
              side,
              from,
              to - from,
              from,
              isFirst ? edge : crossFade,
              isLast ? edge : crossFade,
              side == Side.BEFORE ? beforeMarker : afterMarker));
    }
    return new Montage(passages, extract.lengthFrames());
  }

  /// Every second, fourth or eighth bar line, so that a side never lasts less than four seconds.
  private static Optional<List<Long>> barSwitches(Extract extract, long leastSide) {
    var bars = extract.barFrames();
    for (var barsASide = 2; barsASide <= 8; barsASide *= 2) {
      var switches = everyFewBars(extract, bars, barsASide, leastSide);
      if (!switches.isEmpty()) {
        return Optional.of(switches);
      }
    }
    return Optional.empty();
  }

  /// @return nothing where a side would be too short
  private static List<Long> everyFewBars(
      Extract extract, List<Long> bars, int barsASide, long leastSide) {
    var switches = new ArrayList<Long>();
    var side = extract.startFrame();
    for (var i = firstSwitch(extract, bars, barsASide, leastSide);
        i < bars.size() && bars.get(i) <= extract.endFrame() - leastSide;
        i += barsASide) {
      if (bars.get(i) - side < leastSide) {
        return List.of();
      }
      side = bars.get(i);
      switches.add(side);
    }
    return endingAfter(switches);
  }

  private static int firstSwitch(Extract extract, List<Long> bars, int barsASide, long leastSide) {
    if (!bars.isEmpty() && bars.getFirst() == extract.startFrame()) {
      return barsASide;
    }
    var first = 0;
    while (first < bars.size() && bars.get(first) - extract.startFrame() < leastSide) {
      first++;
    }
    return first;
  }

  private static List<Long> evenSwitches(Extract extract, long leastSide) {
    var sides = (int) (extract.lengthFrames() / leastSide);
    sides -= sides % 2;
    var switches = new ArrayList<Long>();
    for (var i = 1; i < sides; i++) {
      switches.add(extract.startFrame() + extract.lengthFrames() * i / sides);
    }
    return switches;
  }

  private static List<Long> endingAfter(List<Long> switches) {
    return switches.size() % 2 == 1 || switches.isEmpty()
        ? switches
        : switches.subList(0, switches.size() - 1);
  }
}
