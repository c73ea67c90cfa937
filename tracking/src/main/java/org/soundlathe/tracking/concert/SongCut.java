package org.soundlathe.tracking.concert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.EffectParameters;
import org.soundlathe.media.Marker;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.session.Session;
import org.soundlathe.session.mixer.Scene;
import org.soundlathe.session.track.AudioPath;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.CompRange;
import org.soundlathe.session.track.Fade;
import org.soundlathe.session.track.FadeShape;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;
import org.soundlathe.session.track.Track;

/// One song of a concert as a session: the same tracks and the same desk, and of each recording the
/// frames of the song alone.
final class SongCut {
  private final Session concert;
  private final Song song;
  private final Pieces pieces = new Pieces();

  /// @param song whose ends lie in no fade of the concert
  SongCut(Session concert, Song song) {
    this.concert = concert;
    this.song = song;
    for (var track : concert.tracks()) {
      track.clips().forEach(this::need);
      track.takes().stream().filter(this::isHeard).forEach(this::need);
    }
    needResponses();
  }

  Pieces pieces() {
    return pieces;
  }

  /// What is to be written into a recording's file; empty for what is no take.
  Optional<TakeNote> note(String file) {
    for (var track : concert.tracks()) {
      for (var take : track.takes()) {
        if (take.file().equals(file)) {
          var names = Collections.nCopies(track.channels(), track.name());
          return Optional.of(take.equipment().note(song.title(), take.id(), names));
        }
      }
    }
    return Optional.empty();
  }

  Session session() {
    var time = new TimeCut(concert.sampleRateHz(), song);
    return new Session(
        song.title(),
        concert.artist(),
        concert.genre(),
        concert.sampleRateHz(),
        song.lengthFrames(),
        concert.tracks().stream().map(this::track).toList(),
        List.of(),
        time.mixer(concert.mixer()),
        markers(),
        concert.moves(),
        List.of(),
        concert.scenes().stream()
            .map(scene ->
                new Scene(scene.id(), scene.name(), scene.tracks(), time.mixer(scene.mixer())))
            .toList(),
        concert.tempo().map(time::tempo));
  }

  /// The rooms that the desk's convolutions answer with, all of them.
  private void needResponses() {
    for (var settings : concert.mixer().settings().values()) {
      settings.forEach((name, setting) -> {
        var file = setting.value().toString();
        if (name.endsWith(EffectParameters.RESPONSE.name()) && AudioPath.isInside(file)) {
          pieces.need(file, 0, Integer.MAX_VALUE);
        }
      });
    }
  }

  private Track track(Track track) {
    var takes = track.takes().stream().filter(this::isHeard).map(this::take).toList();
    var clips = track.clips().stream().flatMap(clip -> clip(clip).stream()).toList();
    var comped = comped(track, takes);
    return comped.isPresent() && comped.get().clips().equals(clips)
        ? comped.get()
        : new Track(
            track.id(),
            track.name(),
            track.role(),
            track.roleConfidence(),
            track.roleOrigin(),
            track.channels(),
            track.sourceFiles(),
            clips,
            takes,
            List.of());
  }

  /// The track with its comp, as far as that lies in the song. Where it would not sound as in the
  /// concert, as after a pause across the cut, the clips stand for themselves.
  private Optional<Track> comped(Track track, List<Take> takes) {
    var comp = new ArrayList<CompRange>();
    for (var range : track.comp()) {
      long from = Math.max(range.fromFrame(), song.fromFrame());
      long to = Math.min(range.toFrame(), song.toFrame());
      if (from < to) {
        boolean isWhole = to == range.toFrame();
        comp.add(
            new CompRange(
                range.take(),
                from - song.fromFrame(),
                to - song.fromFrame(),
                isWhole ? range.fadeFrames() : 0,
                isWhole ? range.fade() : FadeShape.EQUAL_POWER));
      }
    }
    try {
      return comp.isEmpty() ? Optional.empty() : Optional.of(track.withTakes(takes, comp));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean isHeard(Take take) {
    return take.startFrame() < song.toFrame() && take.endFrame() > song.fromFrame();
  }

  private void need(Take take) {
    pieces.need(
        take.file(),
        Math.max(take.startFrame(), song.fromFrame()) - take.startFrame(),
        Math.min(take.endFrame(), song.toFrame()) - take.startFrame());
  }

  private Take take(Take take) {
    var piece = pieces.of(take.file());
    return new Take(
        take.id(),
        take.file(),
        take.kind(),
        take.dryTake(),
        take.startFrame() + piece.fromFrame() - song.fromFrame(),
        piece.lengthFrames(),
        take.pass(),
        take.gaps().stream().flatMap(gap -> gap(gap, piece).stream()).toList(),
        "",
        take.equipment(),
        take.printedInserts());
  }

  private static Optional<TakeGap> gap(TakeGap gap, Pieces.Piece piece) {
    long from = Math.max(gap.frame(), piece.fromFrame());
    long to = Math.min(gap.frame() + gap.lengthFrames(), piece.toFrame());
    return from < to
        ? Optional.of(new TakeGap(from - piece.fromFrame(), to - from, gap.kind()))
        : Optional.empty();
  }

  private void need(Clip clip) {
    long from = Math.max(clip.startFrame(), song.fromFrame());
    long to = Math.min(clip.endFrame(), song.toFrame());
    if (from < to) {
      long offset = clip.offsetFrames() - clip.startFrame();
      pieces.need(clip.file(), from + offset, to + offset);
    }
  }

  private Optional<Clip> clip(Clip clip) {
    long from = Math.max(clip.startFrame(), song.fromFrame());
    long to = Math.min(clip.endFrame(), song.toFrame());
    if (from >= to) {
      return Optional.empty();
    }
    long offset = clip.offsetFrames() + from - clip.startFrame();
    return Optional.of(
        new Clip(
            clip.file(),
            from - song.fromFrame(),
            offset - pieces.of(clip.file()).fromFrame(),
            to - from,
            from == clip.startFrame() ? clip.fadeIn() : Fade.NONE,
            to == clip.endFrame() ? clip.fadeOut() : Fade.NONE));
  }

  private List<Marker> markers() {
    return concert.markers().stream()
        .filter(marker -> marker.frame() > song.fromFrame() && marker.frame() < song.toFrame())
        .map(marker -> new Marker(marker.frame() - song.fromFrame(), marker.label()))
        .toList();
  }
}
