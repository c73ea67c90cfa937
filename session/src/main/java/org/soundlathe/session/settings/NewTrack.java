package org.soundlathe.session.settings;

import java.util.List;
import java.util.Locale;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Origin;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Tracks on which nothing was recorded yet, by their names as people write them: `kick`, `lead
/// vocal:stereo`. What they play follows from the name.
public final class NewTrack {
  private static final String STEREO = ":stereo";
  private static final String MONO = ":mono";

  private NewTrack() {}

  /// @param id unique in the session
  /// @param wish its name, and `:stereo` where it is
  /// @throws NotAValue if there is no name
  public static Track of(String id, String wish) {
    var heard = NameParser.parse(name(wish));
    return new Track(
        id,
        name(wish),
        heard.role(),
        heard.role() == Role.UNKNOWN ? 0 : heard.confidence(),
        Origin.DEFAULT,
        wish.strip().toLowerCase(Locale.ROOT).endsWith(STEREO) ? 2 : 1,
        List.of(),
        List.of());
  }

  /// The name without its width.
  public static String name(String wish) {
    var name = wish.replaceAll("\\p{Cntrl}+", " ").strip();
    var lower = name.toLowerCase(Locale.ROOT);
    for (var width : List.of(STEREO, MONO)) {
      if (lower.endsWith(width)) {
        name = name.substring(0, name.length() - width.length()).strip();
      }
    }
    if (name.isEmpty()) {
      throw new NotAValue(
          "a track without a name", "write names with commas, such as kick,snare,voice:stereo");
    }
    return name;
  }
}
