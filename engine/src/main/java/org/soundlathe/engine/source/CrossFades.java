package org.soundlathe.engine.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Track;

/// Chooses the shape of each cross-fade of a comp by how alike the two takes are there.
///
/// In the middle of a fade of two sounds with the correlation r, gains that add up are off by the
/// power (1 + r) / 2, powers that add up by 1 + r; both are 1.5 dB wrong at r = √2 - 1. So that is
/// where the choice turns.
public final class CrossFades {
  private static final double AS_WRONG_AS_EACH_OTHER = Math.sqrt(2) - 1;
  private static final int BLOCK_FRAMES = 4_096;

  private CrossFades() {}

  /// The track with every cross-fade shaped; whatever shape stood there before is not asked.
  ///
  /// @param files from a take's file to its place on the disk
  public static Track shaped(Track track, Function<String, Path> files) {
    var comp = new ArrayList<CompRange>(track.comp());
    var clips = track.clips();
    for (int i = 0; i + 1 < comp.size(); i++) {
      var range = comp.get(i);
      var next = clips.get(i + 1);
      long from = next.startFrame();
      long to = clips.get(i).endFrame();
      if (from < to) {
        var pair = List.of(clips.get(i), next);
        boolean isAlike =
            correlation(pair, from, to, track.channels(), files) > AS_WRONG_AS_EACH_OTHER;
        comp.set(
            i,
            range.withFade(
                range.fadeFrames(), isAlike ? FadeShape.EQUAL_GAIN : FadeShape.EQUAL_POWER));
      }
    }
    return track.withComp(comp);
  }

  /// How alike two clips are over some frames, -1..1; 0 where one is silent.
  private static double correlation(
      List<Clip> pair, long from, long to, int channels, Function<String, Path> files) {
    try (var first = new ClipReader(List.of(plain(pair.getFirst())), channels, files);
        var second = new ClipReader(List.of(plain(pair.getLast())), channels, files)) {
      var a = new float[channels][BLOCK_FRAMES];
      var b = new float[channels][BLOCK_FRAMES];
      double both = 0;
      double alone = 0;
      double other = 0;
      for (long frame = from; frame < to; frame += BLOCK_FRAMES) {
        int frames = (int) Math.min(BLOCK_FRAMES, to - frame);
        first.read(frame, a, frames);
        second.read(frame, b, frames);
        for (int c = 0; c < channels; c++) {
          both += product(a[c], b[c], frames);
          alone += product(a[c], a[c], frames);
          other += product(b[c], b[c], frames);
        }
      }
      double loudness = Math.sqrt(alone) * Math.sqrt(other);
      return loudness > 0 ? both / loudness : 0;
    }
  }

  private static Clip plain(Clip clip) {
    return new Clip(clip.file(), clip.startFrame(), clip.offsetFrames(), clip.lengthFrames());
  }

  private static double product(float[] a, float[] b, int frames) {
    double sum = 0;
    for (int i = 0; i < frames; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
