package org.soundlathe.production.song;

import org.soundlathe.media.Tags;
import org.soundlathe.session.Session;

/// What players show of the song.
public final class SongTags {
  private SongTags() {}

  public static Tags of(Session session) {
    return Tags.none()
        .with("TITLE", session.title())
        .with("ARTIST", session.artist())
        .with("GENRE", session.genre());
  }
}
