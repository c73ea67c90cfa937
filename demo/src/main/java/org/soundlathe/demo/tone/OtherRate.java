package org.soundlathe.demo.tone;

/// Turns a sound into one of another sample rate: a windowed sinc (Hann) of 48 taps for each of the
/// places that a new frame can have between two old ones.
public final class OtherRate {
  private static final int HALF = 24;

  private OtherRate() {}

  /// The same sound at a lower rate; it begins at the same moment.
  ///
  /// @param rateHz below [Tape#RATE_HZ]
  public static float[] of(float[] sound, int rateHz) {
    var divisor = commonDivisor(Tape.RATE_HZ, rateHz);
    var up = rateHz / divisor;
    var down = Tape.RATE_HZ / divisor;
    var taps = taps(up, down);
    var out = new float[(int) ((long) sound.length * up / down)];
    for (var i = 0; i < out.length; i++) {
      var place = (long) i * down;
      out[i] = read(sound, (int) (place / up), taps[(int) (place % up)]);
    }
    return out;
  }

  private static float read(float[] sound, int at, double[] taps) {
    var sum = 0.0;
    var from = Math.max(0, at - HALF + 1);
    var to = Math.min(sound.length, at + HALF + 1);
    for (var i = from; i < to; i++) {
      sum += taps[i - at + HALF - 1] * sound[i];
    }
    return (float) sum;
  }

  private static double[][] taps(int up, int down) {
    var cutoff = 0.95 * up / down;
    var taps = new double[up][2 * HALF];
    for (var phase = 0; phase < up; phase++) {
      for (var k = 0; k < 2 * HALF; k++) {
        var x = k - HALF + 1 - (double) phase / up;
        var angle = StrictMath.PI * cutoff * x;
        var sinc = Math.abs(angle) < 1e-9 ? 1.0 : StrictMath.sin(angle) / angle;
        taps[phase][k] = cutoff * sinc * (0.5 + 0.5 * StrictMath.cos(StrictMath.PI * x / HALF));
      }
    }
    return taps;
  }

  private static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }
}
