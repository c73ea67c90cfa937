package org.soundlathe.paperwork.finding;

import java.util.Locale;

/// How much a finding matters: NOTE good to know, WARNING look at it, ERROR a person is needed.
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  /// The word in JSON: `note`, `warning`, `error`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The severity that a message code carries in its first digit.
  ///
  /// @throws IllegalArgumentException if the code is not of the form `SL[123]nnn`
  public static Severity ofCode(String code) {
    if (!code.matches("SL[123]\\d{3}")) {
      throw new IllegalArgumentException("message code " + code + " is not SL1nnn, SL2nnn, SL3nnn");
    }
    return values()[code.charAt(2) - '1'];
  }
}
