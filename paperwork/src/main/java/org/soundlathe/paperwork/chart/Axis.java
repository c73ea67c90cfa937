package org.soundlathe.paperwork.chart;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.paperwork.markup.NumberText;

/// One side of a chart: what it measures, in which unit, from where to where.
///
/// @param label what is measured; may be empty where the unit says it all
/// @param unit may be empty
/// @param max above `min`
public record Axis(String label, String unit, double min, double max, Scale scale) {
  /// How values spread along the axis; OCTAVES gives every octave the same room.
  public enum Scale {
    LINEAR,
    TIME,
    OCTAVES
  }

  /// A value that is written beside the axis.
  record Tick(double value, String text) {}

  private static final int MOST_TICKS = 6;
  private static final double[] TIME_STEPS_SECONDS = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600
  };
  private static final double[] OCTAVES_HZ = {
    31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000
  };

  public Axis {
    if (!(max > min) || !Double.isFinite(min) || !Double.isFinite(max)) {
      throw new IllegalArgumentException(
          "axis '%s': from %s to %s is no range".formatted(label, min, max));
    }
    if (scale == Scale.OCTAVES && min <= 0) {
      throw new IllegalArgumentException("axis '" + label + "': octaves begin above 0 Hz");
    }
  }

  public static Axis linear(String label, String unit, double min, double max) {
    return new Axis(label, unit, min, max, Scale.LINEAR);
  }

  /// From the start of the sound; a sound of no length gets one second.
  public static Axis time(double lengthSeconds) {
    return new Axis("Time", "min:s", 0, lengthSeconds > 0 ? lengthSeconds : 1, Scale.TIME);
  }

  /// What people hear: 20 Hz to 20 kHz.
  public static Axis audibleFrequencies() {
    return new Axis("Frequency", "Hz", 20, 20_000, Scale.OCTAVES);
  }

  /// A linear axis that reaches over all finite values given, ending on whole steps.
  ///
  /// @param leastSpan how far it reaches at least, so that nothing is blown up to a mountain
  public static Axis covering(String label, String unit, double leastSpan, double... values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (low > high) {
      return linear(label, unit, -leastSpan, 0);
    }
    double missing = Math.max(0, leastSpan - (high - low)) / 2;
    double step = linearStep(high - low + 2 * missing);
    double min = Math.floor((low - missing) / step) * step;
    return linear(
        label, unit, min, Math.max(min + step, Math.ceil((high + missing) / step) * step));
  }

  /// Where a value lies: 0 at `min`, 1 at `max`, held inside.
  double position(double value) {
    double share =
        scale == Scale.OCTAVES
            ? StrictMath.log(Math.max(value, min) / min) / StrictMath.log(max / min)
            : (value - min) / (max - min);
    return Math.max(0, Math.min(1, share));
  }

  /// `Loudness (LUFS)`, or whichever part there is.
  String caption() {
    if (label.isEmpty()) {
      return unit;
    }
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }

  String text(double value) {
    return scale == Scale.TIME ? NumberText.clock(value) : NumberText.plain(value);
  }

  List<Tick> ticks() {
    return switch (scale) {
      case LINEAR -> steps(linearStep(max - min));
      case TIME -> steps(timeStep(max - min));
      case OCTAVES -> octaves();
    };
  }

  private List<Tick> octaves() {
    var ticks = new ArrayList<Tick>();
    for (double hz : OCTAVES_HZ) {
      if (hz >= min && hz <= max) {
        ticks.add(
            new Tick(hz, hz < 1000 ? NumberText.plain(hz) : NumberText.plain(hz / 1000) + "k"));
      }
    }
    return ticks;
  }

  private List<Tick> steps(double step) {
    var ticks = new ArrayList<Tick>();
    double first = Math.ceil(min / step - 1e-9);
    for (double n = first; n * step <= max + 1e-9 * step; n++) {
      boolean isPartOfASecond = scale == Scale.TIME && step < 1;
      ticks.add(new Tick(n * step, isPartOfASecond ? NumberText.plain(n * step) : text(n * step)));
    }
    return ticks;
  }

  private static double timeStep(double span) {
    for (double step : TIME_STEPS_SECONDS) {
      if (span / step <= MOST_TICKS) {
        return step;
      }
    }
    return Math.ceil(span / MOST_TICKS / 3600) * 3600;
  }

  /// 1, 2 or 5 times a power of ten.
  private static double linearStep(double span) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span / MOST_TICKS)));
    for (int factor : new int[] {1, 2, 5}) {
      if (span / (factor * power) <= MOST_TICKS) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
