package org.soundlathe.session.track;

import java.util.List;
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
/// @param clips in the order of time, not overlapping
public record Track(
    String id,
    String name,
    Role role,
    double roleConfidence,
    Origin roleOrigin,
    int channels,
    List<String> sourceFiles,
    List<Clip> clips) {
  public Track {
    sourceFiles = List.copyOf(sourceFiles);
    clips = List.copyOf(clips);
    if (channels < 1 || channels > 2) {
      throw new IllegalArgumentException(
          "track " + id + ": channels " + channels + " is not 1 or 2");
    }
  }

  public Track withRole(Role newRole, double confidence, Origin origin) {
    return new Track(id, name, newRole, confidence, origin, channels, sourceFiles, clips);
  }

  public Track withName(String newName) {
    return new Track(id, newName, role, roleConfidence, roleOrigin, channels, sourceFiles, clips);
  }

  public long endFrame() {
    return clips.stream().mapToLong(Clip::endFrame).max().orElse(0);
  }
}
