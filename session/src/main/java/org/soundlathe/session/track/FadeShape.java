package org.soundlathe.session.track;

import java.util.Locale;

/// How one sound goes over into the next.
public enum FadeShape {
  /// The powers add up to one: for sounds that have nothing to do with each other.
  EQUAL_POWER,
  /// The gains add up to one: for sounds that are alike, which would swell otherwise.
  EQUAL_GAIN;

  /// The word in files and on the command line, such as `equal-power`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
