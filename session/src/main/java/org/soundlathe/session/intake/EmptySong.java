package org.soundlathe.session.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.name.StripIds;
import org.soundlathe.session.settings.NewTrack;
import org.soundlathe.session.track.Track;

/// A session before anything was recorded: its tracks have names, and roles that follow from them.
public final class EmptySong {
  private static final int MAX_TRACKS = 400;

  private EmptySong() {}

  /// @param sampleRateHz 8000..384000
  /// @param wishes names of tracks, such as `kick` or `lead vocal:stereo`
  /// @param takenIds ids of strips that no track gets
  /// @throws NotAValue if a name is empty, or there are too many
  public static Session of(
      String title, int sampleRateHz, List<String> wishes, Collection<String> takenIds) {
    if (wishes.size() > MAX_TRACKS) {
      throw new NotAValue(wishes.size() + " tracks", "a session has at most " + MAX_TRACKS);
    }
    var ids = new ArrayList<StripIds.Wish>();
    for (var wish : wishes) {
      ids.add(new StripIds.Wish(StripIds.of(NewTrack.name(wish)), ""));
    }
    var unique = StripIds.unique(ids, takenIds);
    var tracks = new ArrayList<Track>();
    for (int i = 0; i < wishes.size(); i++) {
      tracks.add(NewTrack.of(unique.get(i), wishes.get(i)));
    }
    return new Session(
        title,
        "",
        "",
        sampleRateHz,
        0,
        tracks,
        List.of(),
        Mixer.empty(),
        List.of(),
        List.of(),
        List.of());
  }
}
