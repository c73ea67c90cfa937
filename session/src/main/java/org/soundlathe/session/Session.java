package org.soundlathe.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// A song in the making: its tracks, its console and what was decided about them.
///
/// @param title of the song
/// @param artist empty where nobody said
/// @param genre empty where nobody said
/// @param sampleRateHz the rate of everything on the time line
/// @param lengthFrames from frame 0 to the end of the last clip
/// @param tracks in the order that they were delivered
/// @param aside rough mixes and references, which do not sound in the mix
/// @param markers places on the time line
/// @param moves what the plan decided, in the order of the plan
/// @param findings what the intake noticed when the files came in
/// @param scenes the console as it was stored, each under its name, in the order of their ids
/// @param tempo where its bars and beats lie; empty where nobody said
public record Session(
    String title,
    String artist,
    String genre,
    int sampleRateHz,
    long lengthFrames,
    List<Track> tracks,
    List<AsideFile> aside,
    Mixer mixer,
    List<Marker> markers,
    List<Move> moves,
    List<Finding> findings,
    List<Scene> scenes,
    Optional<TempoMap> tempo) {
  /// The version of the format of session.json that this code writes. 2 names sends after where
  /// they go, and has VCAs, automation and scenes. 3 has takes, comps, fades and a tempo map.
  public static final int SCHEMA_VERSION = 3;

  public Session {
    tracks = List.copyOf(tracks);
    aside = List.copyOf(aside);
    markers = List.copyOf(markers);
    moves = List.copyOf(moves);
    findings = List.copyOf(findings);
    tempo.ifPresent(map -> requireRate(map, sampleRateHz));
    scenes = scenes.stream().sorted(Comparator.comparing(Scene::id)).toList();
  }

  /// A song of which no tempo is known.
  public Session(
      String title,
      String artist,
      String genre,
      int sampleRateHz,
      long lengthFrames,
      List<Track> tracks,
      List<AsideFile> aside,
      Mixer mixer,
      List<Marker> markers,
      List<Move> moves,
      List<Finding> findings,
      List<Scene> scenes) {
    this(
        title,
        artist,
        genre,
        sampleRateHz,
        lengthFrames,
        tracks,
        aside,
        mixer,
        markers,
        moves,
        findings,
        scenes,
        Optional.empty());
  }

  /// A song without scenes, of which no tempo is known.
  public Session(
      String title,
      String artist,
      String genre,
      int sampleRateHz,
      long lengthFrames,
      List<Track> tracks,
      List<AsideFile> aside,
      Mixer mixer,
      List<Marker> markers,
      List<Move> moves,
      List<Finding> findings) {
    this(
        title,
        artist,
        genre,
        sampleRateHz,
        lengthFrames,
        tracks,
        aside,
        mixer,
        markers,
        moves,
        findings,
        List.of());
  }

  public Optional<Scene> scene(String id) {
    return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
  }

  public Optional<Track> track(String id) {
    return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
  }

  /// The number of the pass that is recorded next.
  public int nextPass() {
    return tracks.stream()
            .flatMap(track -> track.takes().stream())
            .mapToInt(Take::pass)
            .max()
            .orElse(0)
        + 1;
  }

  /// This session under another name.
  public Session withTitles(String newTitle, String newArtist, String newGenre) {
    return changed(it -> it.named(newTitle, newArtist, newGenre));
  }

  public Session withTracks(List<Track> newTracks) {
    return changed(it -> it.tracks = newTracks);
  }

  /// This session after something was recorded or comped: its length follows the clips.
  public Session withRecorded(List<Track> newTracks) {
    return changed(it -> it.recorded(newTracks));
  }

  /// As [#withRecorded(List)], of one track, which the session has.
  public Session withRecorded(Track newTrack) {
    return withRecorded(
        tracks.stream().map(track -> track.id().equals(newTrack.id()) ? newTrack : track).toList());
  }

  public Session withMixer(Mixer newMixer) {
    return changed(it -> it.mixer = newMixer);
  }

  public Session withMoves(List<Move> newMoves) {
    return changed(it -> it.moves = newMoves);
  }

  /// What else was noticed behind what was noticed before.
  public Session withFindings(List<Finding> newFindings) {
    var all = Stream.concat(findings.stream(), newFindings.stream()).toList();
    return changed(it -> it.findings = all);
  }

  public Session withScenes(List<Scene> newScenes) {
    return changed(it -> it.scenes = newScenes);
  }

  public Session withMarkers(List<Marker> newMarkers) {
    return changed(it -> it.markers = newMarkers);
  }

  public Session withTempo(Optional<TempoMap> newTempo) {
    return changed(it -> it.tempo = newTempo);
  }

  private Session changed(Consumer<SessionChange> change) {
    var next = new SessionChange(this);
    change.accept(next);
    return next.session();
  }

  private static void requireRate(TempoMap map, int sampleRateHz) {
    if (map.sampleRateHz() != sampleRateHz) {
      throw new IllegalArgumentException(
          "the tempo map is for %d Hz, the session has %d"
              .formatted(map.sampleRateHz(), sampleRateHz));
    }
  }
}
