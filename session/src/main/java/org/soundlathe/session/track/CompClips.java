package org.soundlathe.session.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts the takes of a track as its comp says.
///
/// Where one range begins where another ends, both takes sound during the fade, which lies with its
/// middle on the cut as far as both have sound there, else so near to it that both do. Where
/// nothing follows, the range fades out before its end, and what comes after that silence fades in
/// as long.
final class CompClips {
  /// Where one range goes over into the next.
  private record Seam(long from, long to, FadeShape shape) {
    Fade fade() {
      return new Fade(to - from, shape);
    }
  }

  private final Map<String, Take> takes = new HashMap<>();
  private final List<CompRange> comp;
  private final List<Clip> clips = new ArrayList<>();

  private CompClips(List<Take> takes, List<CompRange> comp) {
    takes.forEach(take -> this.takes.put(take.id(), take));
    this.comp = comp;
  }

  /// @throws IllegalArgumentException if a range is not inside its take or lies upon another
  static List<Clip> of(List<Take> takes, List<CompRange> comp) {
    var cutter = new CompClips(takes, comp);
    cutter.check();
    cutter.cut();
    return List.copyOf(cutter.clips);
  }

  private void check() {
    long last = 0;
    for (var range : comp) {
      var take = take(range);
      if (range.fromFrame() < take.startFrame() || range.toFrame() > take.endFrame()) {
        throw new IllegalArgumentException(
            "the comp wants frames %d to %d of take %s, which has %d to %d"
                .formatted(
                    range.fromFrame(),
                    range.toFrame(),
                    take.id(),
                    take.startFrame(),
                    take.endFrame()));
      }
      if (range.fromFrame() < last) {
        throw new IllegalArgumentException(
            "the comp's ranges lie upon each other at frame " + range.fromFrame());
      }
      last = range.toFrame();
    }
  }

  private Take take(CompRange range) {
    var take = takes.get(range.take());
    if (take == null) {
      throw new IllegalArgumentException("the comp wants take " + range.take() + ": none such");
    }
    return take;
  }

  private void cut() {
    var in = new Seam(0, 0, FadeShape.EQUAL_POWER);
    for (int i = 0; i < comp.size(); i++) {
      var range = comp.get(i);
      boolean isJoined = i > 0 && comp.get(i - 1).toFrame() == range.fromFrame();
      if (!isJoined) {
        long fade = i > 0 ? in.to() - in.from() : 0;
        long end = Math.min(range.fromFrame() + fade, range.toFrame());
        in = new Seam(range.fromFrame(), end, in.shape());
      }
      boolean goesOver = i + 1 < comp.size() && comp.get(i + 1).fromFrame() == range.toFrame();
      var out = goesOver ? over(in.to(), range, comp.get(i + 1)) : end(in.to(), range);
      clips.add(clip(take(range), in, out));
      in = out;
    }
  }

  /// @param earliest where the seam may begin
  private Seam over(long earliest, CompRange range, CompRange next) {
    long cut = range.toFrame();
    if (range.take().equals(next.take())) {
      return new Seam(cut, cut, range.fade());
    }
    long from = Math.max(earliest, take(next).startFrame());
    long to = Math.min(next.toFrame(), take(range).endFrame());
    long fade = Math.min(range.fadeFrames(), to - from);
    long start = Math.max(from, Math.min(cut - fade / 2, to - fade));
    return new Seam(start, start + fade, range.fade());
  }

  private static Seam end(long earliest, CompRange range) {
    long fade = Math.min(range.fadeFrames(), range.toFrame() - earliest);
    return new Seam(range.toFrame() - fade, range.toFrame(), range.fade());
  }

  private static Clip clip(Take take, Seam in, Seam out) {
    return new Clip(
        take.file(),
        in.from(),
        in.from() - take.startFrame(),
        out.to() - in.from(),
        in.fade(),
        out.fade());
  }
}
