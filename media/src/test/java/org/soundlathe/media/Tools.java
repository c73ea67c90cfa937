package org.soundlathe.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Other people's programs, as independent witnesses; a test that needs one is skipped without it.
public final class Tools {
  private Tools() {}

  /// What a program prints on both streams; the test fails where it ends with an error.
  public static String run(String... command) {
    var program = command[0];
    Assumptions.assumeTrue(isThere(program), program + " is not installed");
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(List.of(command) + " failed: " + words);
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isThere(String program) {
    var path = System.getenv().getOrDefault("PATH", "");
    for (var folder : path.split(java.io.File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /// A folder of data beside the checkout; the test is skipped without it.
  public static Path data(String name) {
    var folder = Path.of(System.getProperty("soundlathe.root", ".."), "..", "shared", "data", name);
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not there");
    return folder;
  }
}
