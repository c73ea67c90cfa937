package org.soundlathe.dsp.reverb;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.ReverbParameters;

/// How long a space rings in each octave, T60.
///
/// @param seconds nine times, around 63, 125, 250, 500, 1000, 2000, 4000, 8000 and 16000 Hz,
///   0.1..20 each
public record DecayCurve(List<Double> seconds) {
  /// The octaves' exact middles: 1000 Hz times powers of two.
  public static final int OCTAVES = 9;

  private static final double LOWEST_HZ = 62.5;
  private static final int MIDDLE = 4;

  public DecayCurve {
    seconds = List.copyOf(seconds);
    if (seconds.size() != OCTAVES) {
      throw new IllegalArgumentException(
          "a decay curve has " + OCTAVES + " octaves, not " + seconds.size());
    }
    for (int i = 0; i < OCTAVES; i++) {
      ReverbParameters.DECAYS.get(i).check(seconds.get(i));
    }
  }

  /// The same decay everywhere.
  public static DecayCurve even(double seconds) {
    return of(seconds, 100, 100);
  }

  /// One decay in the middle, from 500 to 2000 Hz, and how much longer or shorter the ends ring.
  ///
  /// @param seconds T60 in the middle, 0.1..20; so are the ends, whatever is asked of them
  /// @param lowPercent of it at 63 Hz, reached in equal ratios
  /// @param highPercent of it at 16 kHz, reached in equal ratios
  public static DecayCurve of(double seconds, double lowPercent, double highPercent) {
    ReverbParameters.DECAYS.get(MIDDLE).check(seconds);
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i < OCTAVES; i++) {
      double low = StrictMath.pow(lowPercent / 100, Math.max(0, 3 - i) / 3.0);
      double high = StrictMath.pow(highPercent / 100, Math.max(0, i - 5) / 3.0);
      Amount range = ReverbParameters.DECAYS.get(i);
      curve.add(Math.min(range.max(), Math.max(range.min(), seconds * low * high)));
    }
    return new DecayCurve(curve);
  }

  /// The decay that new spaces begin with.
  public static DecayCurve byDefault() {
    return new DecayCurve(ReverbParameters.DECAYS.stream().map(Amount::byDefault).toList());
  }

  public static double centreHz(int octave) {
    return LOWEST_HZ * (1 << octave);
  }

  double at(int octave) {
    return seconds.get(octave);
  }

  double longest() {
    return seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  /// At 1 kHz.
  double middle() {
    return seconds.get(MIDDLE);
  }
}
