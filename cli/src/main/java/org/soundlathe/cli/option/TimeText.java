package org.soundlathe.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A place on the time line as people write it: `83.5` seconds, `1:23.5`, `1:02:03`.
public final class TimeText {
  private static final Pattern CLOCK =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,5}):)?(\\d{1,6}(?:\\.\\d{1,9})?)");

  private TimeText() {}

  /// Seconds of a text; empty minutes and hours are none.
  ///
  /// @throws TypeConversionException if it is no time
  public static double seconds(String text) {
    var clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      throw new TypeConversionException("'" + text + "' is not a time such as 83.5 or 1:23.5");
    }
    return 3600 * part(clock, 1) + 60 * part(clock, 2) + part(clock, 3);
  }

  private static double part(Matcher clock, int group) {
    return clock.group(group) == null ? 0 : Double.parseDouble(clock.group(group));
  }

  /// For options.
  public static final class Converter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return seconds(text);
    }
  }
}
