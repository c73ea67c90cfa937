package org.soundlathe.cli.option;

import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A stretch of the time line as people write it: `1:02-1:10.5`, or `1:02-` for all that follows.
///
/// @param fromSeconds where it begins
/// @param toSeconds where it ends; empty where it is open
public record TimeRange(double fromSeconds, OptionalDouble toSeconds) {
  /// @throws TypeConversionException if it is none
  public static TimeRange of(String text) {
    int dash = text.indexOf('-');
    if (dash < 1) {
      throw new TypeConversionException("'" + text + "' is not two times such as 1:02-1:10.5");
    }
    double from = TimeText.seconds(text.substring(0, dash));
    var end = text.substring(dash + 1);
    if (end.isEmpty()) {
      return new TimeRange(from, OptionalDouble.empty());
    }
    double to = TimeText.seconds(end);
    if (to <= from) {
      throw new TypeConversionException("'" + text + "' ends before it begins");
    }
    return new TimeRange(from, OptionalDouble.of(to));
  }

  /// Whether its end was left open.
  public boolean isOpen() {
    return toSeconds.isEmpty();
  }

  /// For options.
  public static final class Converter implements ITypeConverter<TimeRange> {
    @Override
    public TimeRange convert(String text) {
      return of(text);
    }
  }
}
