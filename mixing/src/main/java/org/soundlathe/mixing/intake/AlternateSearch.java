package org.soundlathe.mixing.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.name.ParsedName;
import org.soundlathe.session.name.ParsedName.Wetness;
import org.soundlathe.session.track.Role;
import org.soundlathe.session.track.Track;

/// Finds tracks that must not play beside each other: copies, takes of one part, a part with and
/// without effects, and a stem that its own tracks sum to. By name first, and confirmed by
/// listening.
final class AlternateSearch {
  /// What is left of a copy is rounding or dither.
  private static final double COPY_DB = -60;

  /// Copies have the same spectrum to a fraction of this.
  private static final double SAME_SPECTRUM_DB = 0.2;

  /// Takes of one part play at the same times.
  private static final double SAME_TIMES = 0.5;

  /// A stem is the sum of its tracks but for its own processing.
  private static final double STEM = 0.9;

  private static final Pattern STEM_WORDS =
      Pattern.compile("(?i)\\b(stem|stems|sum|bus|buss|group|grp|submix|all|mixdown)\\b");

  private final List<TrackPicture> tracks;
  private final DeliveredNames names;
  private final int sampleRateHz;
  private final Function<String, Path> files;
  private final Progress progress;
  private final List<Alternate> found = new ArrayList<>();
  private final Set<String> muted = new HashSet<>();

  private AlternateSearch(
      List<TrackPicture> tracks,
      DeliveredNames names,
      int sampleRateHz,
      Function<String, Path> files,
      Progress progress) {
    this.tracks = tracks.stream().filter(track -> !track.isSilent()).toList();
    this.names = names;
    this.sampleRateHz = sampleRateHz;
    this.files = files;
    this.progress = progress;
  }

  static List<Alternate> run(
      List<TrackPicture> tracks,
      DeliveredNames names,
      int sampleRateHz,
      Function<String, Path> files,
      Progress progress) {
    var search = new AlternateSearch(tracks, names, sampleRateHz, files, progress);
    search.copies();
    search.versions();
    search.stems();
    return search.found;
  }

  private void copies() {
    for (int i = 0; i < tracks.size(); i++) {
      for (int j = i + 1; j < tracks.size(); j++) {
        var first = tracks.get(i);
        var second = tracks.get(j);
        if (plays(first) && plays(second) && haveSameSpectrum(first, second)) {
          var likeness = likeness(List.of(first.track()), second);
          if (likeness.residualDb() < COPY_DB) {
            mute(
                second,
                first,
                likeness.waveform(),
                "SL2408",
                "%s is a copy of %s.".formatted(second.name(), first.name()));
          }
        }
      }
    }
  }

  private boolean plays(TrackPicture track) {
    return !muted.contains(track.id());
  }

  /// The same shape of spectrum, whatever the level.
  private static boolean haveSameSpectrum(TrackPicture first, TrackPicture second) {
    double offset = Double.NaN;
    for (int band = 0; band < ThirdOctaves.BANDS; band++) {
      double a = first.thirdOctaves().levelDb(band);
      double b = second.thirdOctaves().levelDb(band);
      if (a < -100 && b < -100) {
        continue;
      }
      offset = Double.isNaN(offset) ? a - b : offset;
      if (!(Math.abs(a - b - offset) < SAME_SPECTRUM_DB)) {
        return false;
      }
    }
    return !Double.isNaN(offset);
  }

  /// Takes and wet/dry versions of one part, by the names of their files.
  private void versions() {
    var parts = new LinkedHashMap<String, List<TrackPicture>>();
    for (var track : tracks) {
      if (plays(track) && (name(track).take().isPresent() || isWetOrDry(track))) {
        parts.computeIfAbsent(name(track).partName(), _ -> new ArrayList<>()).add(track);
      }
    }
    for (Map.Entry<String, List<TrackPicture>> part : parts.entrySet()) {
      chooseOne(part.getValue());
    }
  }

  private ParsedName name(TrackPicture track) {
    return names.of(track.track());
  }

  private boolean isWetOrDry(TrackPicture track) {
    return name(track).wetness() != Wetness.NONE;
  }

  /// The wet one plays, then the one without clipping, then the lowest take.
  private void chooseOne(List<TrackPicture> versions) {
    var inOrder =
        versions.stream()
            .sorted(
                Comparator.comparing((TrackPicture t) -> name(t).wetness() == Wetness.DRY)
                    .thenComparing(t -> t.figures().clippedRunCount() > 0)
                    .thenComparingInt(t -> name(t).take().orElse(0)))
            .toList();
    var chosen = inOrder.getFirst();
    for (var other : inOrder.subList(1, inOrder.size())) {
      var likeness = likeness(List.of(chosen.track()), other);
      if (likeness.envelope() >= SAME_TIMES) {
        boolean isDry =
            name(other).wetness() == Wetness.DRY && name(chosen).wetness() == Wetness.WET;
        mute(
            other,
            chosen,
            likeness.envelope(),
            isDry ? "SL2416" : "SL2415",
            isDry
                ? "%s is %s without its effects.".formatted(other.name(), chosen.name())
                : "%s and %s are takes of one part.".formatted(chosen.name(), other.name()));
      }
    }
  }

  private void stems() {
    for (var stem : tracks) {
      if (plays(stem) && isStemByName(stem)) {
        var members =
            tracks.stream()
                .filter(
                    track -> plays(track) && !track.id().equals(stem.id()) && !isStemByName(track))
                .filter(track -> track.role().group() == stem.role().group())
                .toList();
        if (members.size() >= 2) {
          checkStem(stem, members);
        }
      }
    }
  }

  private static boolean isStemByName(TrackPicture track) {
    return track.role() == Role.DRUM_KIT
        || STEM_WORDS.matcher(track.name().replace('_', ' ')).find();
  }

  private void checkStem(TrackPicture stem, List<TrackPicture> members) {
    var likeness = likeness(members.stream().map(TrackPicture::track).toList(), stem);
    if (likeness.waveform() >= STEM) {
      mute(
          stem,
          members.getFirst(),
          likeness.waveform(),
          "SL2417",
          "%s is the sum of %d tracks that are here one by one."
              .formatted(stem.name(), members.size()));
    }
  }

  private Likeness likeness(List<Track> first, TrackPicture second) {
    return Likeness.of(first, List.of(second.track()), sampleRateHz, files, progress);
  }

  private void mute(
      TrackPicture track, TrackPicture plays, double likeness, String code, String what) {
    muted.add(track.id());
    var finding =
        Finding.onTrack(
            code,
            track.name(),
            what + " Both together would be too much, so " + track.name() + " is muted.",
            "to hear the other one: lathe set SESSION %s.mute=off %s.mute=on"
                .formatted(track.id(), plays.id()));
    found.add(new Alternate(track.id(), plays.id(), what + " It is muted.", likeness, finding));
  }
}
