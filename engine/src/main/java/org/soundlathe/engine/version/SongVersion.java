package org.soundlathe.engine.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.plan.StripPlan;

/// The versions of a song that are asked for beside the mix.
public enum SongVersion {
  /// No voice at all.
  INSTRUMENTAL("instrumental"),
  /// The voices alone, with their reverberation.
  A_CAPPELLA("acappella"),
  /// For singing to on television: without the lead voice, backing voices stay.
  TV("tv"),
  /// The lead voice 1 dB louder.
  VOCAL_UP("vocal-up"),
  /// The lead voice 1 dB quieter.
  VOCAL_DOWN("vocal-down"),
  /// No voice in the ranges that are marked.
  CLEAN("clean");

  private static final double VOCAL_STEP_DB = 1;

  private final String word;

  SongVersion(String word) {
    this.word = word;
  }

  /// The word for it on the command line and in the names of files.
  public String word() {
    return word;
  }

  public static Optional<SongVersion> of(String word) {
    for (var version : values()) {
      if (version.word.equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /// @param plan the desk of the mix
  /// @param muted the ranges of [#CLEAN]
  public Version of(DeskPlan plan, Voices voices, List<MutedRange> muted) {
    return switch (this) {
      case INSTRUMENTAL -> without(plan, voices::include);
      case A_CAPPELLA -> without(plan, track -> !voices.include(track));
      case TV -> without(plan, voices.lead()::contains);
      case VOCAL_UP -> with(voices.lead(), Level.ofGain(VOCAL_STEP_DB));
      case VOCAL_DOWN -> with(voices.lead(), Level.ofGain(-VOCAL_STEP_DB));
      case CLEAN -> {
        var singers = new HashSet<>(voices.lead());
        singers.addAll(voices.backing());
        yield muted.isEmpty()
            ? Version.whole(word, Point.AFTER_MIX_CHAIN)
            : with(singers, Level.ofCurve(MutedRange.curve(muted, plan.sampleRateHz())));
      }
    };
  }

  private Version without(DeskPlan plan, Predicate<String> isMissing) {
    var missing = new ArrayList<String>();
    for (var strip : plan.strips()) {
      if (strip.kind() == StripPlan.Kind.TRACK && isMissing.test(strip.id())) {
        missing.add(strip.id());
      }
    }
    return new Version(word, Set.copyOf(missing), Map.of(), Point.AFTER_MIX_CHAIN);
  }

  private Version with(Set<String> tracks, Level level) {
    var levels = new HashMap<String, Level>();
    tracks.forEach(track -> levels.put(track, level));
    return new Version(word, Set.of(), levels, Point.AFTER_MIX_CHAIN);
  }
}
