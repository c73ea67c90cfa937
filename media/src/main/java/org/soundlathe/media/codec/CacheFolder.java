package org.soundlathe.media.codec;

import java.nio.file.Path;
import java.util.Map;

/// Where this user keeps what can be made again.
final class CacheFolder {
  private CacheFolder() {}

  static Path soundlathe() {
    return soundlathe(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
  }

  /// XDG Base Directory Specification; `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
  static Path soundlathe(Map<String, String> environment, String system, String home) {
    var xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
      return Path.of(xdg, "soundlathe");
    }
    var windows = environment.getOrDefault("LOCALAPPDATA", "");
    if (system.startsWith("Windows") && !windows.isEmpty()) {
      return Path.of(windows, "soundlathe", "cache");
    }
    return system.startsWith("Mac")
        ? Path.of(home, "Library", "Caches", "soundlathe")
        : Path.of(home, ".cache", "soundlathe");
  }
}
