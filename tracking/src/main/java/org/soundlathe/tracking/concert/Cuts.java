package org.soundlathe.tracking.concert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.soundlathe.media.Marker;
import org.soundlathe.session.Session;
import org.soundlathe.session.SessionRefusal.NothingToCut;
import org.soundlathe.session.track.Clip;

/// Where a concert is cut. One song ends exactly where the next one begins, so the applause between
/// them plays through.
public final class Cuts {
  /// A marker of this name leaves out what follows it: tuning, a speech, the interval.
  public static final String LEFT_OUT = "-";

  private static final int SHORTEST_SONG_SECONDS = 30;

  private Cuts() {}

  /// Each marker begins a song that has its name; what lies before the first one is left out.
  ///
  /// @throws NothingToCut if there is no marker before the end
  public static List<Song> atMarkers(Session concert) {
    var markers = new ArrayList<>(concert.markers());
    markers.sort(Comparator.comparingLong(Marker::frame));
    var songs = new ArrayList<Song>();
    for (int i = 0; i < markers.size(); i++) {
      boolean isLast = i + 1 == markers.size();
      long from = outsideFades(concert, markers.get(i).frame());
      long end = isLast ? concert.lengthFrames() : markers.get(i + 1).frame();
      long to = outsideFades(concert, end);
      var title = markers.get(i).label().strip();
      if (from < to && !title.equals(LEFT_OUT)) {
        songs.add(new Song(title.isEmpty() ? "Song " + (songs.size() + 1) : title, from, to));
      }
    }
    if (songs.isEmpty()) {
      throw new NothingToCut();
    }
    return List.copyOf(songs);
  }

  /// Each applause is cut at one frame, unless that left a song of less than half a minute: then it
  /// belongs to what comes next, or to the last song. A song has the name of the first marker in
  /// it.
  ///
  /// @param frames where each applause is best cut, in the order of time
  /// @throws NothingToCut if nobody claps between two songs
  public static List<Song> atApplause(Session concert, List<Long> frames) {
    long shortest = (long) SHORTEST_SONG_SECONDS * concert.sampleRateHz();
    var songs = new ArrayList<Song>();
    long from = 0;
    for (long frame : frames) {
      long cut = outsideFades(concert, frame);
      if (cut - from >= shortest && concert.lengthFrames() - cut >= shortest) {
        songs.add(song(concert, songs.size() + 1, from, cut));
        from = cut;
      }
    }
    if (songs.isEmpty()) {
      throw new NothingToCut();
    }
    songs.add(song(concert, songs.size() + 1, from, concert.lengthFrames()));
    return List.copyOf(songs);
  }

  private static Song song(Session concert, int number, long from, long to) {
    var title =
        concert.markers().stream()
            .filter(marker -> marker.frame() >= from && marker.frame() < to)
            .map(marker -> marker.label().strip())
            .filter(label -> !label.isEmpty() && !label.equals(LEFT_OUT))
            .findFirst()
            .orElse("Song " + number);
    return new Song(title, from, to);
  }

  /// The nearest later frame at which no track goes over from one take to another: a cross-fade is
  /// not cut in two.
  private static long outsideFades(Session concert, long frame) {
    long outside = Math.min(frame, concert.lengthFrames());
    for (long before = -1; before != outside; ) {
      before = outside;
      for (var track : concert.tracks()) {
        for (var clip : track.clips()) {
          outside = outside(clip, outside);
        }
      }
    }
    return outside;
  }

  private static long outside(Clip clip, long frame) {
    long in = clip.startFrame() + clip.fadeIn().frames();
    long out = clip.endFrame() - clip.fadeOut().frames();
    if (frame > clip.startFrame() && frame < in) {
      return in;
    }
    return frame > out && frame < clip.endFrame() ? clip.endFrame() : frame;
  }
}
