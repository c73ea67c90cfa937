package org.soundlathe.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.soundlathe.cli.console.Console;

/// A short run at setting up, from which the JVM learns what every later start needs.
final class Rehearsal {
  private static final List<List<String>> LINES =
      List.of(
          List.of("--version"),
          List.of("help"),
          List.of("doctor", "--json"),
          List.of("help", "SL3101"),
          List.of("completion", "fish"),
          List.of("completion", "--help"),
          List.of("measure", "no-such-file.wav"),
          List.of("set", "no-such-session", "kick.mute=on"),
          List.of("tracks", "no-such-session", "--json"),
          List.of("no-such-command"));

  private Rehearsal() {}

  public static void main(String... args) {
    var nowhere = OutputStream.nullOutputStream();
    var console = Console.on(nowhere, nowhere, List.of(), Map.of());
    console.stopRequest().listen(() -> {});
    for (var line : LINES) {
      Lathe.run(console, line.toArray(String[]::new));
    }
  }
}
