package org.soundlathe.production.bounce;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundlathe.engine.bounce.BounceOrder;
import org.soundlathe.engine.console.SessionConsole;
import org.soundlathe.engine.version.MutedRange;
import org.soundlathe.engine.version.SongVersion;
import org.soundlathe.engine.version.Stem;
import org.soundlathe.engine.version.Version;
import org.soundlathe.engine.version.Voices;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.production.mix.Stems;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Group;
import org.soundlathe.session.track.Track;

/// Finds out from a session what a wish means: who sings, what is muted where, what files are
/// called.
public final class BouncePlanner {
  /// The markers between which the clean version has no voice.
  private static final String MUTE = "mute";

  private static final String UNMUTE = "unmute";

  private BouncePlanner() {}

  /// @param console of the session
  public static BounceOrder order(Session session, SessionConsole console, BounceWish wish) {
    return new BounceOrder(
        wish.mix(),
        versions(session, console, wish),
        stems(session, console, wish),
        wish.stretch(),
        wish.format(),
        wish.sampleRateHz().orElse(session.sampleRateHz()));
  }

  /// What a person should know of a wish: versions that will be no other than the mix.
  public static List<Finding> findings(Session session, BounceWish wish) {
    var findings = new ArrayList<Finding>();
    var voices = voices(session);
    boolean isNobody = voices.lead().isEmpty() && voices.backing().isEmpty();
    if (!wish.versions().isEmpty() && (isNobody || (needsLead(wish) && voices.lead().isEmpty()))) {
      findings.add(
          Finding.of(
              "SL2810",
              "No track of the session is a "
                  + (isNobody ? "voice" : "lead voice")
                  + ", so versions without or with more of it are the mix itself.",
              "say which track sings: lathe set SESSION TRACK.role=lead-voice"));
    }
    if (wish.versions().contains(SongVersion.CLEAN) && muted(session, wish).isEmpty()) {
      findings.add(
          Finding.of(
              "SL2811",
              "Nothing is marked as to be muted, so the clean version is the mix itself.",
              "name the seconds, as in --mute 61.2-61.9, or put the markers mute and unmute"));
    }
    return findings;
  }

  private static boolean needsLead(BounceWish wish) {
    return wish.versions().stream()
        .anyMatch(Set.of(SongVersion.TV, SongVersion.VOCAL_UP, SongVersion.VOCAL_DOWN)::contains);
  }

  private static Voices voices(Session session) {
    return new Voices(ids(session, Group.LEAD_VOICE), ids(session, Group.BACKING_VOICES));
  }

  private static Set<String> ids(Session session, Group group) {
    return session.tracks().stream()
        .filter(track -> track.role().group() == group)
        .map(Track::id)
        .collect(Collectors.toSet());
  }

  private static List<MutedRange> muted(Session session, BounceWish wish) {
    var muted = new ArrayList<>(wish.muted());
    long from = -1;
    for (var marker : session.markers()) {
      var label = marker.label().strip().toLowerCase(Locale.ROOT);
      if (label.equals(MUTE) && from < 0) {
        from = marker.frame();
      } else if (label.equals(UNMUTE) && from >= 0) {
        muted.add(new MutedRange(from, marker.frame()));
        from = -1;
      }
    }
    if (from >= 0) {
      muted.add(new MutedRange(from, Math.max(from, session.lengthFrames())));
    }
    return muted;
  }

  private static SequencedMap<Version, Path> versions(
      Session session, SessionConsole console, BounceWish wish) {
    var versions = new LinkedHashMap<Version, Path>();
    var muted = muted(session, wish);
    var name = Objects.requireNonNull(wish.mix().getFileName()).toString();
    int dot = name.lastIndexOf('.');
    var stem = dot > 0 ? name.substring(0, dot) : name;
    for (var version : wish.versions()) {
      var file = "%s - %s.%s".formatted(stem, version.word(), wish.format().suffix());
      versions.put(
          version.of(console.plan(), voices(session), muted), wish.mix().resolveSibling(file));
    }
    return versions;
  }

  private static SequencedMap<Stem, Path> stems(
      Session session, SessionConsole console, BounceWish wish) {
    var stems = new LinkedHashMap<Stem, Path>();
    if (wish.stems().isEmpty()) {
      return stems;
    }
    var taken = new HashSet<String>();
    for (var stem : Stem.of(console.plan())) {
      var title = Stems.title(session, stem.id());
      var name = taken.add(title) ? title : title + " (" + stem.id() + ")";
      stems.put(stem, wish.stems().get().resolve(name + "." + wish.format().suffix()));
    }
    return stems;
  }
}
