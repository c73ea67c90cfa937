package org.soundlathe.session.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.soundlathe.session.SessionRefusal.NotAValue;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Comping;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Track;

/// Which takes of a track are to sound where, as people write it: `t02@0:12.5-0:20 t03@0:20-0:41`,
/// or `t02` alone for the whole of it. The shapes of the fades are still to be chosen.
public final class CompWish {
  private static final Pattern RANGE = Pattern.compile("([^@]+)@([^-]*)-(.*)");

  private CompWish() {}

  /// The track with exactly these ranges; what is not named is silent.
  ///
  /// @param fadeFrames how long each range goes over into the next
  /// @throws NotAValue if a range cannot sound
  public static Track only(List<String> wishes, Track track, int sampleRateHz, long fadeFrames) {
    var taken = Comping.ofTakes(track);
    var ranges = new ArrayList<>(ranges(wishes, taken, sampleRateHz, fadeFrames));
    ranges.sort(Comparator.comparingLong(CompRange::fromFrame));
    // The last one has nothing to go over into.
    ranges.add(ranges.removeLast().withFade(0, FadeShape.EQUAL_POWER));
    return comp(taken, ranges);
  }

  /// The track with these ranges laid over what sounds already.
  ///
  /// @throws NotAValue if a range cannot sound
  public static Track over(List<String> wishes, Track track, int sampleRateHz, long fadeFrames) {
    var taken = Comping.ofTakes(track);
    var comp = taken.comp();
    for (var range : ranges(wishes, taken, sampleRateHz, fadeFrames)) {
      comp = Comping.laid(comp, range);
    }
    return comp(taken, comp);
  }

  private static List<CompRange> ranges(
      List<String> wishes, Track track, int sampleRateHz, long fadeFrames) {
    return wishes.stream()
        .map(wish -> range(wish, track, sampleRateHz).withFade(fadeFrames, FadeShape.EQUAL_POWER))
        .toList();
  }

  private static CompRange range(String wish, Track track, int sampleRateHz) {
    var parts = RANGE.matcher(wish);
    boolean isPart = parts.matches();
    var take = TakeName.take(isPart ? parts.group(1) : wish, track);
    long start = Math.max(0, take.startFrame());
    long from = isPart ? time(parts.group(2), start, wish, sampleRateHz) : start;
    long to = isPart ? time(parts.group(3), take.endFrame(), wish, sampleRateHz) : take.endFrame();
    if (from < start || to > take.endFrame() || from >= to) {
      throw new NotAValue(
          wish + " is not inside take " + take.id(),
          "it lasts from %s to %s"
              .formatted(
                  SongTime.text(start, sampleRateHz),
                  SongTime.text(take.endFrame(), sampleRateHz)));
    }
    return new CompRange(take.id(), from, to);
  }

  private static long time(String text, long otherwise, String wish, int sampleRateHz) {
    return text.isBlank()
        ? otherwise
        : SongTime.frame(text, sampleRateHz)
            .orElseThrow(() ->
                new NotAValue(
                    "\"" + text + "\" in " + wish + " is no time of the song",
                    "write TAKE@FROM-TO, such as t02@0:12.5-0:20"));
  }

  private static Track comp(Track track, List<CompRange> ranges) {
    try {
      return track.withComp(ranges);
    } catch (IllegalArgumentException e) {
      throw new NotAValue(
          track.id() + ": " + e.getMessage(), "let each range begin where the one before ends");
    }
  }
}
