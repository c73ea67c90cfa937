package org.soundlathe.engine.automation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Ride;
import org.soundlathe.session.automation.Segment;

/// A ride without clicks: where it jumps, the value goes to its new place in a straight line.
///
/// The line begins at the jump and so never comes before the beat that the jump was drawn on. Jumps
/// that are nearer to each other than a line is long add up. A pure function of the frame, wherever
/// playing begins.
final class RoundedCurve implements Curve {
  /// 11 ms at 48 kHz: long enough for a start from silence not to click, too short to be heard as a
  /// fade; tuned by ear.
  static final int RAMP_FRAMES = 512;

  private final Amount setting;
  private final Ride ride;
  private final long[] jumps;
  private final double[] heights;

  private RoundedCurve(Amount setting, Ride ride, long[] jumps, double[] heights) {
    this.setting = setting;
    this.ride = ride;
    this.jumps = jumps;
    this.heights = heights;
  }

  static Curve of(Amount setting, List<Point> points) {
    var ride = Ride.of(setting, points);
    int[] ends =
        IntStream.range(1, points.size())
            .filter(i -> points.get(i - 1).toNext() == Segment.STEP)
            .toArray();
    if (ends.length == 0) {
      return ride::at;
    }
    long[] jumps = Arrays.stream(ends).mapToLong(i -> points.get(i).frame()).toArray();
    double[] heights =
        Arrays.stream(jumps).mapToDouble(frame -> ride.at(frame) - ride.at(frame - 1)).toArray();
    return new RoundedCurve(setting, ride, jumps, heights);
  }

  @Override
  public double at(long frame) {
    double missing = 0;
    for (int i = lastJumpAt(frame); i >= 0 && frame - jumps[i] < RAMP_FRAMES; i--) {
      missing += heights[i] * (1 - (double) (frame - jumps[i]) / RAMP_FRAMES);
    }
    // Where it jumps and rides on at once, the two together may lead too far.
    return Math.max(setting.min(), Math.min(setting.max(), ride.at(frame) - missing));
  }

  private int lastJumpAt(long frame) {
    int found = Arrays.binarySearch(jumps, frame);
    return found >= 0 ? found : -found - 2;
  }
}
