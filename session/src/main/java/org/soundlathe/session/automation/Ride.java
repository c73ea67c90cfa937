package org.soundlathe.session.automation;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;
import org.soundlathe.paperwork.value.Value;

/// One setting as it moves through the song: a pure function of the frame.
///
/// Before the first point the value is the first one's, after the last it stays. Between two points
/// with t running from 0 to 1 the part `c·t / (1 + (c - 1)·t)` of the way is done, where c =
/// 16^bend: at bend 0 a straight line; at bend 1 it sets off 16 times as steep as that line and
/// arrives 16 times as flat; at bend -1 the other way round. The way is straight in the setting's
/// own unit, so a fader moves evenly in dB.
public final class Ride {
  private static final double STEEPEST = 16;
  private static final double STANDS = 0;

  private final long[] frames;
  private final double[] values;
  private final double[] steepness;

  private Ride(long[] frames, double[] values, double[] steepness) {
    this.frames = frames;
    this.values = values;
    this.steepness = steepness;
  }

  /// Numbers move, switches and words jump.
  ///
  /// @param points at least one, each later than the one before
  /// @throws IllegalArgumentException if a value is none of the setting
  public static Ride of(Parameter parameter, List<Point> points) {
    int count = points.size();
    var frames = new long[count];
    var values = new double[count];
    var steepness = new double[count];
    for (int i = 0; i < count; i++) {
      var point = points.get(i);
      frames[i] = point.frame();
      values[i] = number(parameter, point.value());
      steepness[i] = parameter instanceof Amount ? steepness(point) : STANDS;
    }
    return new Ride(frames, values, steepness);
  }

  /// The value at a session frame. Switches are 0 (off) and 1 (on), words the number of their place
  /// in the list of words.
  public double at(long frame) {
    int found = Arrays.binarySearch(frames, frame);
    // A frame that no point stands on is found as -(place of the next point) - 1.
    int from = found >= 0 ? found : -found - 2;
    if (from < 0) {
      return values[0];
    }
    if (from == frames.length - 1 || steepness[from] == STANDS) {
      return values[from];
    }
    double t = (double) (frame - frames[from]) / (frames[from + 1] - frames[from]);
    double c = steepness[from];
    double first = values[from];
    double last = values[from + 1];
    double value = first + (last - first) * (c * t / (1 + (c - 1) * t));
    // Rounding must not lead outside of the setting's range.
    return Math.max(Math.min(first, last), Math.min(Math.max(first, last), value));
  }

  private static double steepness(Point point) {
    return switch (point.toNext()) {
      case LINEAR -> 1;
      case CURVE -> StrictMath.pow(STEEPEST, point.bend());
      case STEP -> STANDS;
    };
  }

  private static double number(Parameter parameter, Value value) {
    double number =
        switch (parameter) {
          case Amount _ when value instanceof Value.Numeric(double amount) -> amount;
          case Toggle _ when value instanceof Value.Switch(boolean on) -> on ? 1 : 0;
          case Option option when value instanceof Value.Word(String word) ->
              option.words().indexOf(word);
          case Amount _, Toggle _, Option _, Choice _ -> Double.NaN;
        };
    if (Double.isNaN(number) || (parameter instanceof Option && number < 0)) {
      throw new IllegalArgumentException(parameter.name() + " cannot be " + value);
    }
    return number;
  }
}
