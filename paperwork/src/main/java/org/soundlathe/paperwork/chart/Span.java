package org.soundlathe.paperwork.chart;

import org.soundlathe.paperwork.markup.NumberText;

/// The words for a range of values.
final class Span {
  private Span() {}

  /// `from −31.2 to −14.0 LUFS`, or `0.5 dB` where both ends read the same.
  static String text(double low, double high, String unit) {
    var from = NumberText.fixed(low, 1);
    var to = NumberText.fixed(high, 1);
    var words = from.equals(to) ? from : "from " + from + " to " + to;
    return unit.isEmpty() ? words : words + " " + unit;
  }
}
