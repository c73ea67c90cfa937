package org.soundlathe.mixing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;

/// What is odd about the tracks beside each other: lengths, and levels that somebody normalised.
final class SetCheck {
  /// A track that ends this much earlier or later than most is worth a note.
  private static final double LENGTH_DIFFERENCE_SECONDS = 0.5;

  private static final double NORMALISED_DB = 0.1;
  private static final int LEAST_TRACKS = 4;

  private SetCheck() {}

  static List<Finding> of(List<TrackPicture> tracks, int sampleRateHz) {
    var findings = new ArrayList<Finding>(lengths(tracks, sampleRateHz));
    findings.addAll(levels(tracks));
    return findings;
  }

  /// Where most tracks have one length, those that have another. Files are exported together; what
  /// is recorded here lasts as long as it is played.
  private static List<Finding> lengths(List<TrackPicture> all, int sampleRateHz) {
    var tracks = all.stream().filter(track -> !track.track().sourceFiles().isEmpty()).toList();
    var counts = new TreeMap<Long, Integer>();
    tracks.forEach(track -> counts.merge(track.track().endFrame(), 1, Integer::sum));
    long usual = 0;
    int most = 0;
    for (var entry : counts.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        usual = entry.getKey();
      }
    }
    var findings = new ArrayList<Finding>();
    if (2 * most <= tracks.size() || tracks.size() < LEAST_TRACKS) {
      return findings;
    }
    for (var track : tracks) {
      double seconds = (double) (track.track().endFrame() - usual) / sampleRateHz;
      if (Math.abs(seconds) >= LENGTH_DIFFERENCE_SECONDS) {
        findings.add(length(track, seconds));
      }
    }
    return findings;
  }

  private static Finding length(TrackPicture track, double seconds) {
    return Finding.onTrack(
        "SL1404",
        track.name(),
        String.format(
            Locale.ROOT,
            "%s ends %.1f s %s than the other tracks.",
            track.name(),
            Math.abs(seconds),
            seconds < 0 ? "earlier" : "later"),
        "if it should last as long as the others, export it again from the same start");
  }

  private static List<Finding> levels(List<TrackPicture> tracks) {
    var sounding = tracks.stream().filter(track -> !track.isSilent()).toList();
    long normalised =
        sounding.stream()
            .filter(track -> Math.abs(track.figures().samplePeakDbfs()) < NORMALISED_DB)
            .count();
    if (sounding.size() < LEAST_TRACKS || 4 * normalised < 3L * sounding.size()) {
      return List.of();
    }
    return List.of(
        Finding.of(
            "SL1411",
            normalised
                + " of "
                + sounding.size()
                + " tracks peak at full scale: somebody normalised them, and their own balance is"
                + " lost.",
            "nothing has to be done; next time send the tracks as they were recorded"));
  }
}
