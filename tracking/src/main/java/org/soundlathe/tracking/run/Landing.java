package org.soundlathe.tracking.run;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.media.Marker;
import org.soundlathe.session.Session;
import org.soundlathe.session.settings.Printing;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Take;

/// Brings what was recorded into the session: a take on each armed track, which sounds from now on
/// where it was recorded; what lay there before stays as a take.
public final class Landing {
  /// A punch is heard neither as a click nor as a fade; only where another take goes over into it.
  private static final double PUNCH_FADE_SECONDS = 0.01;

  private Landing() {}

  /// One file that was recorded.
  ///
  /// @param track that was armed
  /// @param take as it lies on the time line
  /// @param sound whether it sounds
  public record Landed(ArmedTrack track, Take take, Sound sound) {}

  /// What becomes of a take in the session.
  public enum Sound {
    /// It sounds from now on.
    HEARD,
    /// It is listed, and another sounds in its place.
    KEPT
  }

  /// The session with takes and markers more.
  ///
  /// @param takes in the order in which they were recorded
  /// @param markers on the session's time line
  public static Session of(Session session, List<Landed> takes, List<Marker> markers) {
    var tracks = new ArrayList<>(session.tracks());
    for (var landed : takes) {
      var id = landed.track().track().id();
      int at = -1;
      for (int i = 0; i < tracks.size(); i++) {
        at = tracks.get(i).id().equals(id) ? i : at;
      }
      if (at < 0) {
        tracks.add(landed.track().track());
        at = tracks.size() - 1;
      }
      var track = tracks.get(at);
      var take = landed.take();
      long from = Math.max(0, take.startFrame());
      boolean isHeard = landed.sound() == Sound.HEARD && take.endFrame() > from;
      boolean isFirst = track.comp().isEmpty() && track.clips().isEmpty();
      long fade = isFirst ? 0 : (long) (PUNCH_FADE_SECONDS * session.sampleRateHz());
      tracks.set(
          at,
          isHeard
              ? Comping.punched(
                  track, take, from, take.endFrame(), new Fade(fade, FadeShape.EQUAL_POWER))
              : Comping.kept(track, take));
    }
    var all = new ArrayList<>(session.markers());
    all.addAll(markers);
    all.sort((a, b) -> Long.compare(a.frame(), b.frame()));
    return matched(session, session.withRecorded(tracks).withMarkers(all));
  }

  /// What is in the sound of a take already is switched off.
  private static Session matched(Session before, Session after) {
    var result = after;
    for (var track : before.tracks()) {
      result = Printing.matched(result, track);
    }
    return result;
  }
}
