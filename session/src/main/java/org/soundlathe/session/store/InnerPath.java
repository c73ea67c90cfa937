package org.soundlathe.session.store;

import java.nio.file.Path;
import org.soundlathe.session.track.AudioPath;

/// From the name that a file has in `session.json` to the file.
final class InnerPath {
  private InnerPath() {}

  /// @throws IllegalArgumentException if the path would leave the folder
  static Path resolve(Path folder, String file) {
    if (!AudioPath.isInside(file)) {
      throw new IllegalArgumentException(file + " does not lie in the session folder");
    }
    var path = folder;
    for (var part : file.split("/", -1)) {
      path = path.resolve(part);
    }
    return path;
  }
}
