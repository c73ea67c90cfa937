package org.soundlathe.tracking.click;

import java.util.Locale;
import org.soundlathe.dsp.click.ClickSound;

/// What the click is like.
///
/// @param sound of it
/// @param when it is heard
public record ClickSettings(ClickSound sound, When when) {
  /// When the click is heard.
  public enum When {
    /// All the time.
    ALWAYS,
    /// In the count-in and while something is recorded.
    RECORDING,
    /// In the count-in alone.
    COUNT_IN,
    /// Never.
    OFF;

    /// The word on the command line.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Wood, in the count-in and while something is recorded.
  public static final ClickSettings USUAL =
      new ClickSettings(ClickSound.WOOD_BLOCK, When.RECORDING);
}
