package org.soundlathe.delivery.samples;

import java.util.Locale;

/// The forms in which before and after can be heard.
public enum SampleKind {
  /// Each section twice: before, a short silence, after.
  SECTIONS,
  /// The song runs on while the sound switches every few bars.
  FLICK,
  /// The page on which the listener switches.
  PAGE;

  /// The word in JSON: `sections`, `flick`, `page`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
