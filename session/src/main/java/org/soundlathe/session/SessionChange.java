package org.soundlathe.session;

import java.util.List;
import java.util.Optional;
import org.soundlathe.media.Marker;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.session.mixer.Mixer;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.tempo.TempoMap;
import org.soundlathe.session.track.AsideFile;
import org.soundlathe.session.track.Track;

/// A session on the way to the next one: as it was, but for what is set here.
final class SessionChange {
  String title;
  String artist;
  String genre;
  final int sampleRateHz;
  long lengthFrames;
  List<Track> tracks;
  final List<AsideFile> aside;
  Mixer mixer;
  List<Marker> markers;
  List<Move> moves;
  List<Finding> findings;
  List<Scene> scenes;
  Optional<TempoMap> tempo;

  SessionChange(Session before) {
    title = before.title();
    artist = before.artist();
    genre = before.genre();
    sampleRateHz = before.sampleRateHz();
    lengthFrames = before.lengthFrames();
    tracks = before.tracks();
    aside = before.aside();
    mixer = before.mixer();
    markers = before.markers();
    moves = before.moves();
    findings = before.findings();
    scenes = before.scenes();
    tempo = before.tempo();
  }

  void named(String newTitle, String newArtist, String newGenre) {
    title = newTitle;
    artist = newArtist;
    genre = newGenre;
  }

  void recorded(List<Track> newTracks) {
    tracks = newTracks;
    lengthFrames = newTracks.stream().mapToLong(Track::endFrame).max().orElse(0);
  }

  Session session() {
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
        scenes,
        tempo);
  }
}
