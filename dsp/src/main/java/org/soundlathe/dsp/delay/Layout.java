package org.soundlathe.dsp.delay;

import java.util.Locale;

/// On which side an echo is heard.
public enum Layout {
  /// Each channel echoes for itself.
  STRAIGHT,
  /// The middle of the sound echoes on the left, then on the right, and so on; stereo only.
  PING_PONG;

  /// The word for it in [DelayParameters#LAYOUT].
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
