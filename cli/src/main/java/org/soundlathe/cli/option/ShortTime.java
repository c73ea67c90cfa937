package org.soundlathe.cli.option;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as people write it: `20ms`, `0.02s`, `0.02`.
///
/// @param seconds 0..60
public record ShortTime(BigDecimal seconds) {
  public static final ShortTime NONE = new ShortTime(BigDecimal.ZERO);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)\\s*(ms|s)?");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(60);

  /// @throws TypeConversionException if it is no moment
  static ShortTime parse(String text) {
    var found = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      throw new TypeConversionException("'" + text + "' is not a time such as 20ms or 0.02s");
    }
    var number = new BigDecimal(found.group(1));
    var seconds = "ms".equals(found.group(2)) ? number.movePointLeft(3) : number;
    if (seconds.compareTo(LONGEST) > 0) {
      throw new TypeConversionException("'" + text + "' is longer than a minute");
    }
    return new ShortTime(seconds);
  }

  /// To the nearest frame.
  public long frames(int sampleRateHz) {
    return seconds
        .multiply(BigDecimal.valueOf(sampleRateHz))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /// For options.
  public static final class Converter implements ITypeConverter<ShortTime> {
    @Override
    public ShortTime convert(String text) {
      return parse(text);
    }
  }
}
