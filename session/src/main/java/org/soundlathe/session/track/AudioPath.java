package org.soundlathe.session.track;

import java.util.List;

/// Names of files as a session has them: relative to its folder, with forward slashes, and never
/// leaving it.
public final class AudioPath {
  private AudioPath() {}

  public static boolean isInside(String file) {
    return !file.isEmpty()
        && file.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
        && List.of(file.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }
}
