package org.soundlathe.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lies in a folder.
final class Folders {
  private Folders() {}

  /// Every file and folder inside, relative, with `/`.
  static List<String> names(Path root) throws IOException {
    try (var paths = Files.walk(root)) {
      return paths
          .filter(path -> !path.equals(root))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /// Every file's SHA-256.
  static SortedMap<String, String> sums(Path root) throws IOException {
    var sums = new TreeMap<String, String>();
    for (var name : names(root)) {
      if (Files.isRegularFile(root.resolve(name))) {
        sums.put(name, sha256(root.resolve(name)));
      }
    }
    return sums;
  }

  static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
