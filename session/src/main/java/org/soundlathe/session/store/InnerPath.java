package org.soundlathe.session.store;

import java.nio.file.Path;
import java.util.List;

/// Paths as `session.json` has them: relative to the session folder, with forward slashes, and
/// never leaving it.
final class InnerPath {
  private InnerPath() {}

  static boolean isInside(String file) {
    return !file.isEmpty()
        && file.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
        && List.of(file.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  /// @throws IllegalArgumentException if the path would leave the folder
  static Path resolve(Path folder, String file) {
    if (!isInside(file)) {
      throw new IllegalArgumentException(file + " does not lie in the session folder");
    }
    var path = folder;
    for (var part : file.split("/", -1)) {
      path = path.resolve(part);
    }
    return path;
  }
}
