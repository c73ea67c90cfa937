package org.soundlathe.dsp.dynamics;

/// From the peaks to the gain: down smoothly before a peak, held over it, and back in its own time:
/// soon after a single hit, slowly out of a dense passage.
///
/// Depth is what is taken away: 0 leaves the sound, 1 silences it. It is found once in a group of
/// eight frames, counted from the last reset, and runs in a straight line from group to group.
final class GainCurve {
  /// Frames in a group, and at least as many before and after a gap have its full depth.
  static final int GROUP_FRAMES = 8;

  // From a peak's own group to the last that its depth must reach: one after it, and the line.
  private static final int GROUPS_HELD = 2;
  // Depths are smoothed as whole numbers of 2^-36; three sums of up to 2^8 don't overflow.
  private static final double UNIT = 1L << 36;
  // A depth that changes the sound by less than -140 dB is none.
  private static final double NO_DEPTH = 1e-7;
  // How much slower a dense passage is released, and how soon a passage counts as dense.
  private static final double SLOW_RELEASE = 8;
  private static final double CHARGE = 2;
  // The slow release waits for the next wave of the lowest note (40 Hz).
  private static final double WAIT_MS = 25;
  // What reaches this part of the slow depth is the same passage going on.
  private static final double SAME = 0.9;

  private final double ceiling;
  private final double target;
  private final int smoothedGroups;
  private final SlidingMaximum hold;
  private final MovingSum first;
  private final MovingSum second;
  private final MovingSum third;
  private final double scale;
  private final double fastRelease;
  private final double slowRelease;
  private final double charge;
  private final int waitGroups;
  private double fast;
  private double slow;
  private int waited;
  private int inGroup;
  private float groupPeak;
  private float from;
  private float to;

  /// @param ceiling above which a peak is turned down, and
  /// @param target to where
  /// @param lookAheadFrames how long the gain takes on its way down, to the nearest group
  GainCurve(
      double ceiling, double target, int lookAheadFrames, double releaseMs, int sampleRateHz) {
    this.ceiling = ceiling;
    this.target = target;
    smoothedGroups = Math.max(1, (lookAheadFrames + GROUP_FRAMES / 2) / GROUP_FRAMES - 1);
    int width1 = (smoothedGroups + 2) / 3;
    int width2 = (smoothedGroups + 2 - width1) / 2;
    int width3 = smoothedGroups + 2 - width1 - width2;
    first = new MovingSum(width1);
    second = new MovingSum(width2);
    third = new MovingSum(width3);
    scale = 1 / (UNIT * width1 * width2 * width3);
    hold = new SlidingMaximum(smoothedGroups + GROUPS_HELD + 2);
    double groupsPerMs = sampleRateHz / (1000.0 * GROUP_FRAMES);
    fastRelease = decay(releaseMs * groupsPerMs);
    slowRelease = decay(SLOW_RELEASE * releaseMs * groupsPerMs);
    charge = 1 - decay(CHARGE * releaseMs * groupsPerMs);
    waitGroups = (int) (WAIT_MS * groupsPerMs);
  }

  /// How many frames the depth comes after its peak.
  int latencyFrames() {
    return (smoothedGroups + GROUPS_HELD) * GROUP_FRAMES;
  }

  /// Replaces each peak by the depth for the gap `latencyFrames` earlier.
  void process(float[] peaks, int frames) {
    int at = 0;
    while (at < frames) {
      int step = Math.min(GROUP_FRAMES - inGroup, frames - at);
      float slope = (to - from) / GROUP_FRAMES;
      for (int i = at; i < at + step; i++) {
        groupPeak = Math.max(groupPeak, peaks[i]);
        peaks[i] = from + slope * ++inGroup;
      }
      at += step;
      if (inGroup == GROUP_FRAMES) {
        closeGroup();
      }
    }
  }

  void reset() {
    hold.reset();
    first.reset();
    second.reset();
    third.reset();
    fast = 0;
    slow = 0;
    waited = 0;
    inGroup = 0;
    groupPeak = 0;
    from = 0;
    to = 0;
  }

  private void closeGroup() {
    double held = hold.push(groupPeak > ceiling ? 1 - target / groupPeak : 0);
    long depth = (long) Math.ceil(release(held) * UNIT);
    from = to;
    to = (float) (third.push(second.push(first.push(depth))) * scale);
    groupPeak = 0;
    inGroup = 0;
  }

  private double release(double held) {
    if (held > slow) {
      slow += charge * (held - slow);
    }
    if (held >= SAME * slow) {
      waited = 0;
    } else if (waited < waitGroups) {
      waited++;
    } else {
      slow = held + (slow - held) * slowRelease;
    }
    fast = Math.max(held, slow + (fast - slow) * fastRelease);
    if (fast < NO_DEPTH) {
      fast = 0;
      slow = 0;
    }
    return fast;
  }

  private static double decay(double groups) {
    return StrictMath.exp(-1 / groups);
  }
}
