package org.soundlathe.session.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays takes over each other, as a tape machine does; nothing that lay there before is lost.
public final class Comping {
  private Comping() {}

  /// The track with a take more, which sounds from one frame to another; before and after it sounds
  /// what sounded before. A track that came as files gets takes of them first.
  ///
  /// @param fromFrame on the time line, inside the take
  /// @param fade how it comes in and goes out again
  public static Track punched(Track track, Take take, long fromFrame, long toFrame, Fade fade) {
    var before = ofTakes(track);
    var takes = new ArrayList<>(before.takes());
    takes.add(take);
    var range = new CompRange(take.id(), fromFrame, toFrame, fade.frames(), fade.shape());
    return before.withTakes(takes, laid(before.comp(), range));
  }

  /// The track with a take more, which does not sound.
  public static Track kept(Track track, Take take) {
    var before = ofTakes(track);
    var takes = new ArrayList<>(before.takes());
    takes.add(take);
    return before.withTakes(takes, before.comp());
  }

  /// A comp with a range laid over it, which goes over into what is left of the others as it says.
  public static List<CompRange> laid(List<CompRange> comp, CompRange range) {
    var all = new ArrayList<CompRange>();
    for (var other : comp) {
      if (other.fromFrame() < range.fromFrame()) {
        boolean isCut = other.toFrame() >= range.fromFrame();
        var left = other.between(other.fromFrame(), Math.min(other.toFrame(), range.fromFrame()));
        all.add(isCut ? left.withFade(range.fadeFrames(), range.fade()) : left);
      }
      if (other.toFrame() > range.toFrame()) {
        all.add(other.between(Math.max(other.fromFrame(), range.toFrame()), other.toFrame()));
      }
    }
    all.add(range);
    all.sort(Comparator.comparingLong(CompRange::fromFrame));
    return List.copyOf(all);
  }

  /// The same track, of which every clip is a range of a take; it sounds as before.
  public static Track ofTakes(Track track) {
    if (!track.comp().isEmpty() || track.clips().isEmpty()) {
      return track;
    }
    var takes = new ArrayList<>(track.takes());
    var comp = new ArrayList<CompRange>();
    long from = 0;
    for (int i = 0; i < track.clips().size(); i++) {
      var clip = track.clips().get(i);
      var take = takeOf(clip, track.withTakes(takes, List.of()).nextTakeId());
      takes.add(take);
      boolean isLast = i + 1 == track.clips().size();
      long shared = isLast ? 0 : clip.endFrame() - track.clips().get(i + 1).startFrame();
      // A cross-fade lies with its middle on the cut.
      long to = clip.endFrame() - Math.max(0, shared - shared / 2);
      comp.add(
          new CompRange(
              take.id(),
              Math.max(from, clip.startFrame()),
              to,
              clip.fadeOut().frames(),
              clip.fadeOut().shape()));
      from = to;
    }
    return track.withTakes(takes, comp);
  }

  private static Take takeOf(Clip clip, String id) {
    long start = clip.startFrame() - clip.offsetFrames();
    return new Take(id, clip.file(), start, clip.offsetFrames() + clip.lengthFrames(), 0);
  }
}
