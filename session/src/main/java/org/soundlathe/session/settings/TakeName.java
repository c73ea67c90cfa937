package org.soundlathe.session.settings;

import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotASetting;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// Names of tracks and of takes (`lead.t03`) as people write them.
public final class TakeName {
  private TakeName() {}

  /// @throws NotASetting if the session has no such track
  public static Track track(String name, Session session) {
    var id = SettingPath.strip(name.strip(), session);
    return session
        .track(id)
        .orElseThrow(() -> new NotASetting(id + " is not a track", "only a track has takes"));
  }

  /// Whether a name is that of a take rather than that of a track.
  public static boolean isTake(String name) {
    return name.strip().matches("(?i).+\\.t\\d{1,6}");
  }

  /// @param number `t03`, `t3` or `3`
  /// @throws NotASetting if the track has no such take
  public static Take take(String number, Track track) {
    var plain = number.strip().replaceFirst("(?i)^t", "");
    var id = plain.matches("\\d{1,6}") ? Take.idOf(Integer.parseInt(plain)) : number;
    return track
        .take(id)
        .orElseThrow(() ->
            new NotASetting(
                track.id() + " has no take " + number,
                track.takes().isEmpty()
                    ? "record one first with lathe record"
                    : "it has "
                        + track.takes().getFirst().id()
                        + " to "
                        + track.takes().getLast().id()
                        + ": lathe takes SESSION "
                        + track.id()));
  }
}
