package org.soundlathe.session.track;

import java.util.List;
import java.util.Optional;
import org.soundlathe.session.mixer.Origin;

/// One instrument's recording.
///
/// @param id stable, lower case, unique in the session; the strip of the console has the same id
/// @param name as people read it, from the file's name
/// @param role what it plays
/// @param roleConfidence 0..1
/// @param roleOrigin default (from the name), move (by ear) or hand
/// @param channels 1 or 2
/// @param sourceFiles the names of the files it came from: two where a left and a right were joined
/// @param clips what sounds, in the order of time, overlapping only where one fades out while the
///   next fades in; none on a track on which nothing was recorded yet. Where there is a comp, they
///   follow from it, whatever is given
/// @param takes everything that was recorded for it, the first one first
/// @param comp which takes sound where, in the order of time; empty where the clips stand for
///   themselves, as on a track that came as a file
public record Track(
    String id,
    String name,
    Role role,
    double roleConfidence,
    Origin roleOrigin,
    int channels,
    List<String> sourceFiles,
    List<Clip> clips,
    List<Take> takes,
    List<CompRange> comp) {
  public Track {
    sourceFiles = List.copyOf(sourceFiles);
    takes = List.copyOf(takes);
    comp = List.copyOf(comp);
    if (channels < 1 || channels > 2) {
      throw new IllegalArgumentException(
          "track " + id + ": channels " + channels + " is not 1 or 2");
    }
    if (takes.stream().map(Take::id).distinct().count() < takes.size()) {
      throw new IllegalArgumentException("track " + id + ": two takes have the same id");
    }
    clips = comp.isEmpty() ? List.copyOf(clips) : CompClips.of(takes, comp);
    requireOrder(id, clips);
  }

  /// A track that came as files.
  public Track(
      String id,
      String name,
      Role role,
      double roleConfidence,
      Origin roleOrigin,
      int channels,
      List<String> sourceFiles,
      List<Clip> clips) {
    this(
        id,
        name,
        role,
        roleConfidence,
        roleOrigin,
        channels,
        sourceFiles,
        clips,
        List.of(),
        List.of());
  }

  public Track withRole(Role newRole, double confidence, Origin origin) {
    return new Track(
        id, name, newRole, confidence, origin, channels, sourceFiles, clips, takes, comp);
  }

  public Track withName(String newName) {
    return new Track(
        id, newName, role, roleConfidence, roleOrigin, channels, sourceFiles, clips, takes, comp);
  }

  /// The same takes, of which others sound; an empty comp is silence.
  ///
  /// @throws IllegalArgumentException if a range is not inside its take or lies upon another
  public Track withComp(List<CompRange> newComp) {
    return withTakes(takes, newComp);
  }

  /// @throws IllegalArgumentException as [#withComp]
  public Track withTakes(List<Take> newTakes, List<CompRange> newComp) {
    return new Track(
        id,
        name,
        role,
        roleConfidence,
        roleOrigin,
        channels,
        sourceFiles,
        List.of(),
        newTakes,
        newComp);
  }

  public Optional<Take> take(String takeId) {
    return takes.stream().filter(take -> take.id().equals(takeId)).findFirst();
  }

  /// The id that the next take gets, after those that clips get once they become takes: see
  /// [Comping#ofTakes].
  public String nextTakeId() {
    int toBe = comp.isEmpty() ? clips.size() : 0;
    return Take.idOf(takes.stream().mapToInt(Take::number).max().orElse(0) + toBe + 1);
  }

  public long endFrame() {
    return clips.stream().mapToLong(Clip::endFrame).max().orElse(0);
  }

  private static void requireOrder(String id, List<Clip> clips) {
    for (int i = 1; i < clips.size(); i++) {
      var before = clips.get(i - 1);
      var clip = clips.get(i);
      long shared = before.endFrame() - clip.startFrame();
      boolean isCrossFade = shared <= Math.min(before.fadeOut().frames(), clip.fadeIn().frames());
      if (clip.startFrame() < before.startFrame() || (shared > 0 && !isCrossFade)) {
        throw new IllegalArgumentException(
            "track %s: the clips of %s and %s lie upon each other at frame %d"
                .formatted(id, before.file(), clip.file(), clip.startFrame()));
      }
    }
  }
}
