package org.soundlathe.cli.command;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Times as people write them: `90.5`, `1:30.5`, `1:02:03`.
final class Seconds {
  private static final Pattern TIME =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,3}):)?(\\d{1,6}(?:\\.\\d{1,9})?)");

  /// From one time to a later one.
  record Range(double from, double to) {}

  private Seconds() {}

  /// Empty for what is no time.
  static OptionalDouble of(String text) {
    var found = TIME.matcher(text.strip());
    if (!found.matches()) {
      return OptionalDouble.empty();
    }
    double seconds = Double.parseDouble(found.group(3));
    seconds += found.group(2) == null ? 0 : 60 * Double.parseDouble(found.group(2));
    seconds += found.group(1) == null ? 0 : 3_600 * Double.parseDouble(found.group(1));
    return OptionalDouble.of(seconds);
  }

  /// As `61.2-61.9`; empty for what is none, or leads backwards.
  static Optional<Range> range(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    var from = of(text.substring(0, dash));
    var to = of(text.substring(dash + 1));
    return from.isPresent() && to.isPresent() && from.getAsDouble() < to.getAsDouble()
        ? Optional.of(new Range(from.getAsDouble(), to.getAsDouble()))
        : Optional.empty();
  }
}
