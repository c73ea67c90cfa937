package org.soundlathe.session.store;

import java.util.Locale;

/// The words of closed sets in files: lower case with hyphens.
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
