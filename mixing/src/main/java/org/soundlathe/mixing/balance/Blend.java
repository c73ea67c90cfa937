package org.soundlathe.mixing.balance;

import java.util.Locale;
import java.util.regex.Pattern;
import org.soundlathe.session.track.Role;

/// How far a supporting microphone stands below the main one of the same source.
final class Blend {
  private static final Pattern BOTTOM =
      Pattern.compile("\\b(btm|bottom|bot|unten|dessous|abajo)\\b");
  private static final Pattern OUTSIDE = Pattern.compile("\\b(out|outside|sub|front)\\b");
  private static final Pattern BOX = Pattern.compile("\\b(di|line|direct)\\b");

  private Blend() {}

  /// @param name of the track, as people read it
  /// @param tracks how many the part has; one alone supports nobody
  /// @return dB, 0 for a main microphone
  static double supportDb(Role role, String name, int tracks) {
    if (tracks < 2) {
      return 0;
    }
    var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
    return switch (role) {
      case SNARE -> BOTTOM.matcher(words).find() ? -7 : 0;
      case KICK -> OUTSIDE.matcher(words).find() ? -4 : 0;
      case ELECTRIC_GUITAR, LEAD_GUITAR -> BOX.matcher(words).find() ? -12 : 0;
      default -> 0;
    };
  }
}
