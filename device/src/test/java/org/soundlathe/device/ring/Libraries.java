package org.soundlathe.device.ring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The native ring as this machine can have it: compiled here, and as shipped.
final class Libraries {
  private static final Path SOURCES =
      Path.of(System.getProperty("soundlathe.root", ".."), "device/src/main");

  private Libraries() {}

  static Path source() {
    return SOURCES.resolve("native/exchange.c");
  }

  static Path shipped(String platform) {
    return SOURCES.resolve("resources/org/soundlathe/device").resolve(platform + ".so");
  }

  /// The shipped library of this machine; the test is skipped where there is none.
  static Path shippedHere() {
    var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    var file = shipped("linux-" + processor);
    assumeTrue(
        System.getProperty("os.name").equals("Linux") && Files.exists(file),
        "no native ring is shipped for this machine");
    return file;
  }

  /// Compiled from the sources; the test is skipped where no compiler is.
  static Path compiled(Path folder) throws IOException, InterruptedException {
    var file = folder.resolve("built.so");
    var build =
        new ProcessBuilder(SOURCES.resolve("native/build").toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(!said.contains("No such file or directory"), "the headers of C are not installed");
    if (!build.waitFor(60, TimeUnit.SECONDS) || said.contains("does not compile")) {
      throw new AssertionError("the native ring does not compile: " + said);
    }
    assumeTrue(Files.exists(file), said);
    return file;
  }
}
