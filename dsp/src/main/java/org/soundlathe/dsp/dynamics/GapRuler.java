package org.soundlathe.dsp.dynamics;

import java.util.List;

/// Measures how high a wave rises in the gap between two samples: on a grid of eight points a
/// frame, and by a parabola between those.
///
/// Rulers of different length differ about sound close to half the sample rate, the more of it
/// there is; what is told is the highest of several.
final class GapRuler {
  private static final int POINTS = GapPoints.POINTS;
  // Below this part of the ceiling on the shortest ruler a gap is not above it on another.
  private static final float FAR_BELOW = 0.75f;
  // A wave of half the sample rate shows cos(45 degrees) of its height on samples and middles.
  private static final float SHOWN_BY_HALVES = 0.7f;
  // A wave of half the sample rate shows cos(22.5 degrees) = 0.924 of its height on the grid of
  // quarters; below this part of the ceiling no eighths are asked for.
  private static final float NEAR = 0.9f;

  // Where the second and third ruler agree with the first within this part of the ceiling (0.001
  // dB) there is nothing close to half the sample rate, and the others agree as well.
  private static final float AGREEMENT = 1e-4f;
  // The top of a wave whose quarters turn by less than this part of the ceiling is at most 0.0005
  // dB
  // above them: the basses.
  private static final float STRAIGHT = 2e-4f;

  private final float ceiling;
  private final GapPoints shortest;
  // The weights of the middle, of every other ruler.
  private final float[][] middles;
  private final float[] lift = new float[POINTS + 1];
  private final float[] points = new float[POINTS + 1];

  /// @param reaches of the rulers, the shortest first: how many samples on each side are heard, a
  ///   multiple of 4
  GapRuler(List<Integer> reaches, double ceiling) {
    this.ceiling = (float) ceiling;
    shortest = new GapPoints(reaches.getFirst());
    middles = new float[reaches.size() - 1][];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = SincTable.floats(SincTable.around(0.5, reaches.get(i + 1))[0]);
    }
    for (int point = 0; point <= POINTS; point++) {
      lift[point] = (float) StrictMath.sin(StrictMath.PI * point / POINTS);
    }
  }

  /// The peak from sample `before` to the next; one well below the ceiling may be told too low.
  ///
  /// @param signal has as many samples up to `before`, and after it, as the longest ruler reaches
  float peak(float[] signal, int before) {
    shortest.halves(signal, before, points);
    float shown = Math.max(Math.abs(points[4]), Math.max(Math.abs(points[0]), Math.abs(points[8])));
    if (shown < SHOWN_BY_HALVES * FAR_BELOW * ceiling) {
      return shown;
    }
    shortest.quarters(signal, before, points);
    float extreme = extreme();
    if (Math.abs(extreme) < FAR_BELOW * ceiling) {
      return Math.abs(extreme);
    }
    float lifted = Math.copySign(difference(signal, before, Math.copySign(1f, extreme)), extreme);
    if (Math.abs(extreme) + Math.abs(lifted) < NEAR * ceiling || bend() < STRAIGHT * ceiling) {
      return Math.abs(extreme) + Math.abs(lifted);
    }
    shortest.eighths(signal, before, points);
    return top(signal, before, lifted);
  }

  /// Of the samples, the middle and the quarters the one furthest from 0.
  private float extreme() {
    float extreme = points[0];
    for (int point = 2; point <= POINTS; point += 2) {
      extreme = Math.abs(points[point]) > Math.abs(extreme) ? points[point] : extreme;
    }
    return extreme;
  }

  /// How much higher, towards `sign`, the other rulers see the middle.
  private float difference(float[] signal, int before, float sign) {
    float most = 0;
    float furthest = 0;
    for (int i = 0; i < middles.length; i++) {
      float middle = GapPoints.middle(middles[i], signal, before);
      float difference = sign * (middle - points[4]);
      most = Math.max(most, difference);
      furthest = Math.max(furthest, Math.abs(difference));
      if (i == 1 && furthest < AGREEMENT * ceiling) {
        return most;
      }
    }
    return most;
  }

  /// How sharply the wave turns at most, as the second difference of its quarters.
  private float bend() {
    float bend = Math.abs(points[0] - 2 * points[2] + points[4]);
    bend = Math.max(bend, Math.abs(points[2] - 2 * points[4] + points[6]));
    return Math.max(bend, Math.abs(points[4] - 2 * points[6] + points[8]));
  }

  /// The top of the parabola through each point that is no lower than both its neighbours, on the
  /// ruler that sees the middle higher by `lifted`: all agree at the samples, and between them what
  /// one hears and the other doesn't is a wave of half the sample rate.
  private float top(float[] signal, int before, float lifted) {
    for (int point = 0; point <= POINTS; point++) {
      points[point] = Math.abs(points[point] + lifted * lift[point]);
    }
    float first = points[0];
    float last = points[POINTS];
    float beyond = lifted * lift[1];
    float left =
        first >= points[1] ? Math.abs(shortest.beyond(signal, before, -1) - beyond) : first;
    float end =
        last >= points[7] ? Math.abs(shortest.beyond(signal, before + 1, 1) - beyond) : last;
    float top = Math.max(first, last);
    for (int point = 0; point <= POINTS; point++) {
      float here = points[point];
      float right = point == POINTS ? end : points[point + 1];
      float curve = 2 * here - left - right;
      if (here >= left && here >= right && curve > 0) {
        top = Math.max(top, here + (left - right) * (left - right) / (8 * curve));
      }
      left = here;
    }
    return top;
  }
}
