package org.soundlathe.mixing.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.soundlathe.mixing.listening.Listening;
import org.soundlathe.mixing.listening.Sources;
import org.soundlathe.mixing.listening.Tempo;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Track;

/// Listens to every track and writes down what is wrong or odd with it, and with the tracks beside
/// each other. Changes nothing.
public final class IntakeCheck {
  private IntakeCheck() {}

  /// @param files from a clip's file to its place on the disk
  /// @param threads 1..256; no effect on the result
  public static IntakeReport run(
      Session session, Function<String, Path> files, int threads, Progress progress) {
    int rate = session.sampleRateHz();
    var tracks = Listening.hear(session, files, threads, progress.part(0, 0.7));
    var comparing = progress.part(0.7, 0.9);
    var names = DeliveredNames.of(session);
    var alternates = AlternateSearch.run(tracks, names, rate, files, comparing);
    var pairs = MicrophoneCheck.pairs(tracks, files, comparing);
    var findings = new ArrayList<Finding>(session.findings());
    tracks.forEach(track -> findings.addAll(TrackCheck.of(track)));
    pairs.stream()
        .filter(pair -> !isMuted(alternates, pair))
        .forEach(pair -> pair.finding().ifPresent(findings::add));
    alternates.forEach(alternate -> findings.add(alternate.finding()));
    findings.addAll(SetCheck.of(tracks, rate));
    findings.addAll(NumberingCheck.of(names));
    var tempo = Tempo.of(tracks, files, progress.part(0.9, 1));
    return new IntakeReport(tracks, sources(session, pairs), alternates, tempo, findings);
  }

  private static boolean isMuted(List<Alternate> alternates, MicrophonePair pair) {
    return alternates.stream()
        .map(Alternate::id)
        .anyMatch(id -> id.equals(pair.first().id()) || id.equals(pair.second().id()));
  }

  private static Sources sources(Session session, List<MicrophonePair> pairs) {
    return Sources.ofPairs(
        session.tracks().stream().map(Track::id).toList(),
        pairs.stream().map(pair -> Map.entry(pair.first().id(), pair.second().id())).toList());
  }
}
