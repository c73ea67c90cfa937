package org.soundlathe.delivery.report;

import java.math.BigDecimal;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.value.Value;

/// Writes figures into the page: rounded for the eye, and as they stand in the JSON twin for
/// programs (the `value` of a `data` element).
final class FigureText {
  private FigureText() {}

  static void write(Markup page, double value, int shownDecimals) {
    write(page, value, NumberText.fixed(value, shownDecimals), ReportJson.DECIMALS);
  }

  /// @param shown how the eye reads it
  /// @param decimals how many the JSON twin has
  static void write(Markup page, double value, String shown, int decimals) {
    var exact = Json.rounded(value, decimals);
    if (exact == null) {
      page.text(shown);
    } else {
      page.element("data", shown, "value", BigDecimal.valueOf(exact).toPlainString());
    }
  }

  /// A setting's value: three decimals for the eye, all of it for programs.
  static void write(Markup page, Value value) {
    switch (value) {
      case Value.Numeric numeric ->
          page.element("data", NumberText.plain(numeric.number()), "value", numeric.toString());
      case Value.Word word -> page.text(word.text());
      case Value.Switch onOff -> page.text(onOff.toString());
    }
  }
}
