package org.soundlathe.paperwork.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How a figure is written for people: the same on every machine, with a true minus sign.
public final class NumberText {
  /// What stands where a level does not exist, such as the loudness of silence.
  public static final String NONE = "–";

  private static final int MAX_PLAIN_DIGITS = 3;

  private NumberText() {}

  /// Always the same count of decimals: `−14.0`; [#NONE] where the value is not finite.
  public static String fixed(double value, int decimals) {
    return Double.isFinite(value) ? shown(rounded(value, decimals)) : NONE;
  }

  /// As few decimals as it takes, three at most: `48`, `−0.25`; [#NONE] where it is not finite.
  public static String plain(double value) {
    return Double.isFinite(value)
        ? shown(rounded(value, MAX_PLAIN_DIGITS).stripTrailingZeros())
        : NONE;
  }

  /// A time in minutes and seconds, cut to whole seconds: `3:07`, `1:02:03`.
  public static String clock(double seconds) {
    long whole = (long) Math.floor(Math.max(0, seconds));
    long hours = whole / 3600;
    long minutes = whole / 60 % 60;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60);
  }

  /// For attributes of pictures: at most one decimal, with the plain minus of programs.
  public static String coordinate(double value) {
    long tenths = (long) Math.rint(value * 10);
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    var sign = tenths < 0 ? "-" : "";
    return rest == 0 ? sign + whole : sign + whole + "." + rest;
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  private static String shown(BigDecimal value) {
    return value.toPlainString().replace('-', '−');
  }
}
