package org.soundlathe.tracking.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// Names for the files of new takes, `audio/voice-t03.wav`: never that of a file that stands there,
/// also where its take was undone. One thread at a time.
public final class TakeFiles {
  /// A take to be.
  ///
  /// @param id in its track
  /// @param file relative to the session folder
  public record Name(String id, String file) {}

  private static final String FOLDER = "audio/";

  private final Path root;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /// @param root the session folder
  public TakeFiles(Path root) {
    this.root = root;
  }

  /// The next take of a track.
  public Name next(Track track) {
    return next(track, "");
  }

  /// The next one, for a print.
  Name nextWet(Track track) {
    return next(track, "-wet");
  }

  private Name next(Track track, String mark) {
    int first = Integer.parseInt(track.nextTakeId().substring(1));
    int number = numbers.merge(track.id(), first, (last, _) -> last + 1);
    var id = Take.idOf(number);
    var file = FOLDER + track.id() + "-" + id + mark + ".wav";
    for (int i = 2; !isFree(file); i++) {
      file = FOLDER + track.id() + "-" + id + mark + "-" + i + ".wav";
    }
    given.add(file);
    return new Name(id, file);
  }

  /// Where it stands on the disk.
  public Path path(Name name) {
    return root.resolve(name.file());
  }

  private boolean isFree(String file) {
    return !given.contains(file) && !Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS);
  }
}
