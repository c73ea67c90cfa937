package org.soundlathe.session.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Instants of a song as people write them: `1:02.5`, `62.5`, `1:00:02` or `3000000f` (frames).
public final class SongTime {
  private static final Pattern FRAMES = Pattern.compile("(\\d{1,15})f");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(?:(\\d{1,3}):)?(\\d{1,4}):)?(\\d{1,7}(?:[.,]\\d{1,9})?)");
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private SongTime() {}

  /// The frame that a text names, to the nearest one; empty where it is no time.
  public static Optional<Long> frame(String text, int sampleRateHz) {
    var plain = text.strip().toLowerCase(Locale.ROOT);
    var frames = FRAMES.matcher(plain);
    if (frames.matches()) {
      return Optional.of(Long.parseLong(frames.group(1)));
    }
    var clock = CLOCK.matcher(plain);
    if (!clock.matches()) {
      return Optional.empty();
    }
    var seconds = number(clock.group(3));
    var minutes = clock.group(2) == null ? BigDecimal.ZERO : number(clock.group(2));
    var hours = clock.group(1) == null ? BigDecimal.ZERO : number(clock.group(1));
    boolean isOver =
        (clock.group(2) != null && seconds.compareTo(MINUTE) >= 0)
            || (clock.group(1) != null && minutes.compareTo(MINUTE) >= 0);
    return isOver
        ? Optional.empty()
        : Optional.of(
            seconds
                .add(minutes.add(hours.multiply(MINUTE)).multiply(MINUTE))
                .multiply(BigDecimal.valueOf(sampleRateHz))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
  }

  /// Minutes and seconds to the millisecond, such as `1:02.500`.
  public static String text(long frame, int sampleRateHz) {
    // In two parts, so that no frame of a file from outside overflows.
    long second = frame / sampleRateHz;
    long millis = (frame % sampleRateHz * 1_000 + sampleRateHz / 2) / sampleRateHz;
    second += millis / 1_000;
    return String.format(Locale.ROOT, "%d:%02d.%03d", second / 60, second % 60, millis % 1_000);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }
}
