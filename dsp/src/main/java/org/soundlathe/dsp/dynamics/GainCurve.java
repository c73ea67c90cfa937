package org.soundlathe.dsp.dynamics;

/// From the peaks to the gain: down smoothly before a peak, held over it, and back in its own time:
/// soon after a single hit, slowly out of a dense passage.
///
/// Depth is what is taken away: 0 leaves the sound, 1 silences it.
final class GainCurve {
  /// Frames around a gap over which its gain is held.
  static final int HOLD_FRAMES = 8;

  // Depths are smoothed as whole numbers of 2^-30, which three sums of up to 2^11 don't overflow.
  private static final double UNIT = 1 << 30;
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
  private final SlidingMaximum hold;
  private final MovingSum first;
  private final MovingSum second;
  private final MovingSum third;
  private final double scale;
  private final double fastRelease;
  private final double slowRelease;
  private final double charge;
  private final int waitFrames;
  private double fast;
  private double slow;
  private int waited;

  /// @param ceiling above which a peak is turned down, and
  /// @param target to where
  /// @param lookAheadFrames how long the gain may take on its way down, at least 3
  GainCurve(
      double ceiling, double target, int lookAheadFrames, double releaseMs, int sampleRateHz) {
    this.ceiling = ceiling;
    this.target = target;
    int width1 = (lookAheadFrames + 2) / 3;
    int width2 = (lookAheadFrames + 2 - width1) / 2;
    int width3 = lookAheadFrames + 2 - width1 - width2;
    first = new MovingSum(width1);
    second = new MovingSum(width2);
    third = new MovingSum(width3);
    scale = 1 / (UNIT * width1 * width2 * width3);
    hold = new SlidingMaximum(lookAheadFrames + 2 * HOLD_FRAMES + 2);
    fastRelease = decay(releaseMs, sampleRateHz);
    slowRelease = decay(SLOW_RELEASE * releaseMs, sampleRateHz);
    charge = 1 - decay(CHARGE * releaseMs, sampleRateHz);
    waitFrames = (int) (WAIT_MS * sampleRateHz / 1000);
  }

  /// Replaces each peak by the depth for the gap `lookAheadFrames + HOLD_FRAMES` earlier.
  void process(float[] peaks, int frames) {
    for (int i = 0; i < frames; i++) {
      double peak = peaks[i];
      double held = hold.push(peak > ceiling ? 1 - target / peak : 0);
      long depth = (long) Math.ceil(release(held) * UNIT);
      peaks[i] = (float) (third.push(second.push(first.push(depth))) * scale);
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
  }

  private double release(double held) {
    if (held > slow) {
      slow += charge * (held - slow);
    }
    if (held >= SAME * slow) {
      waited = 0;
    } else if (waited < waitFrames) {
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

  private static double decay(double timeMs, int sampleRateHz) {
    return StrictMath.exp(-1000 / (timeMs * sampleRateHz));
  }
}
