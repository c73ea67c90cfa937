package org.soundlathe.mixing.intake;

import java.util.List;
import java.util.OptionalDouble;
import org.soundlathe.mixing.listening.Sources;
import org.soundlathe.mixing.listening.TrackPicture;
import org.soundlathe.paperwork.finding.Finding;

/// All that the intake heard.
///
/// @param tracks one picture a track, in the order of the session
/// @param sources which tracks are microphones of one playing
/// @param alternates which tracks must not play, and why
/// @param tempoBpm where the band keeps one
/// @param findings what a person should know, in the order of the tracks
public record IntakeReport(
    List<TrackPicture> tracks,
    Sources sources,
    List<Alternate> alternates,
    OptionalDouble tempoBpm,
    List<Finding> findings) {
  public IntakeReport {
    tracks = List.copyOf(tracks);
    alternates = List.copyOf(alternates);
    findings = List.copyOf(findings);
  }
}
