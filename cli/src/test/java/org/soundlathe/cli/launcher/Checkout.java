package org.soundlathe.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A checkout with the real launcher, and JDKs and a build made of shell scripts: what the launcher
/// decides can be seen without compiling anything.
final class Checkout {
  /// A build that makes its jar where it is told to, and keeps count.
  static final String BUILD =
      """
      for word in "$@"; do case $word in -Dlaunch.app=*) app=${word#*=};; esac; done
      mkdir -p "$app"
      echo jar >"$app/lathe.jar"
      echo built >>builds
      """;

  /// What one start printed.
  record Start(int exitCode, String out, String err) {}

  private final Path world;
  final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  Checkout(Path world) throws IOException {
    this.world = world;
    this.folder = world.resolve("Bänd practice/sound lathe");
    var real = Path.of(System.getProperty("soundlathe.root"));
    Files.createDirectories(folder.resolve(".mvn"));
    Files.createDirectories(folder.resolve("cli/src/main"));
    for (var file : List.of("lathe", ".mvn/find-jdk.sh")) {
      Files.copy(real.resolve(file), folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.writeString(folder.resolve("cli/pom.xml"), "<project/>");
    buildsWith(BUILD);
    environment.put("HOME", Files.createDirectories(world.resolve("home")).toString());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("SOUNDLATHE_SYSTEM_ROOT", world.resolve("system").toString());
  }

  /// Gives the checkout another build.
  void buildsWith(String script) throws IOException {
    script(folder.resolve("mvnw"), script);
  }

  /// A JDK whose `java` prints where and with what it was started, and ends with 42.
  Path jdk(String place, String version) throws IOException {
    var home = world.resolve(place);
    script(home.resolve("bin/java"), "printf '%s\\n' \"$0\" \"$PWD\" \"$@\"\nexit 42\n");
    script(home.resolve("bin/javac"), "exit 0\n");
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Test\"\nJAVA_RUNTIME_VERSION=\""
            + version
            + "+9-LTS\"\nJAVA_VERSION=\""
            + version
            + "\"\n");
    return home;
  }

  void set(String variable, Object value) {
    environment.put(variable, value.toString());
  }

  /// How often the build has run.
  int builds() throws IOException {
    var log = folder.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  Start start(String... arguments) throws IOException, InterruptedException {
    return startAs(folder.resolve("lathe"), world, arguments);
  }

  Start startAs(Path launcher, Path from, String... arguments)
      throws IOException, InterruptedException {
    var running = running(launcher, from, arguments);
    if (!running.waitFor(60, TimeUnit.SECONDS)) {
      running.destroyForcibly();
      throw new AssertionError("the launcher hangs");
    }
    return new Start(
        running.exitValue(),
        new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(running.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  Process running(Path launcher, Path from, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add("sh");
    command.add(launcher.toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
