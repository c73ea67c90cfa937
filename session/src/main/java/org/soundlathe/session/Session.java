package org.soundlathe.session;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.track.AsideFile;
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
    List<Scene> scenes) {
  /// The version of the format of session.json that this code writes. 2 names sends after where
  /// they go, and has VCAs, automation and scenes.
  public static final int SCHEMA_VERSION = 2;

  public Session {
    tracks = List.copyOf(tracks);
    aside = List.copyOf(aside);
    markers = List.copyOf(markers);
    moves = List.copyOf(moves);
    findings = List.copyOf(findings);
    scenes = scenes.stream().sorted(Comparator.comparing(Scene::id)).toList();
  }

  /// A song without scenes.
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

  /// This session under another name.
  public Session withTitles(String newTitle, String newArtist, String newGenre) {
    return new Session(
        newTitle,
        newArtist,
        newGenre,
        sampleRateHz,
        lengthFrames,
        tracks,
        aside,
        mixer,
        markers,
        moves,
        findings,
        scenes);
  }

  public Session withTracks(List<Track> newTracks) {
    return new Session(
        title,
        artist,
        genre,
        sampleRateHz,
        lengthFrames,
        newTracks,
        aside,
        mixer,
        markers,
        moves,
        findings,
        scenes);
  }

  public Session withMixer(Mixer newMixer) {
    return new Session(
        title,
        artist,
        genre,
        sampleRateHz,
        lengthFrames,
        tracks,
        aside,
        newMixer,
        markers,
        moves,
        findings,
        scenes);
  }

  public Session withMoves(List<Move> newMoves) {
    return new Session(
        title,
        artist,
        genre,
        sampleRateHz,
        lengthFrames,
        tracks,
        aside,
        mixer,
        markers,
        newMoves,
        findings,
        scenes);
  }

  public Session withScenes(List<Scene> newScenes) {
    return new Session(
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
        newScenes);
  }
}
