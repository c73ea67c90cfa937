package org.soundlathe.cli.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.soundlathe.cli.console.Console;
import org.soundlathe.tracking.run.RunRefusal;
import org.soundlathe.tracking.run.TapeRun;

/// The buttons of the tape machine: single keys on a terminal, lines where a script speaks.
///
/// m, or `marker NAME`, sets a marker; space or p, or `punch`, punches in and out (and begins,
/// where the tape stands); t, or `talkback on` and `talkback off`, opens and shuts the talkback; q
/// or return, or `stop`, stops. `cue ann drums -6` turns one thing in a musician's mix.
final class RecordKeys implements AutoCloseable {
  /// A musician, a track (its name may have spaces) and a level.
  private static final Pattern CUE = Pattern.compile("(?i:cue)\\s+(\\S+)\\s+(.+?)\\s+(\\S+)");

  private final Console console;
  private final TapeRun run;
  private final boolean isTerminal;
  private int markers;

  /// @param isAsked whether lines are read from the standard input
  RecordKeys(Console console, TapeRun run, boolean isAsked) {
    this.console = console;
    this.run = run;
    isTerminal = !isAsked && console.hasKeys();
    if (isTerminal) {
      stty("-icanon", "-echo", "min", "1");
      Thread.ofPlatform().daemon().name("keys").start(this::readKeys);
    } else if (isAsked) {
      Thread.ofPlatform().daemon().name("commands").start(this::readLines);
    }
  }

  private void readKeys() {
    try {
      for (int key = console.in().read(); key >= 0; key = console.in().read()) {
        switch (key) {
          case 'm', 'M' -> mark("");
          case ' ', 'p', 'P' -> run.punch();
          case 't', 'T' -> talk(!run.isTalking());
          case 'q', 'Q', '\r', '\n' -> run.stop();
          default -> {}
        }
      }
    } catch (IOException _) {
      // Nobody is at the keys any more; the tape rolls on.
    }
  }

  private void readLines() {
    try {
      var lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        obey(line.strip());
      }
    } catch (IOException _) {
      // Nobody speaks any more; the tape rolls on.
    }
  }

  private void obey(String line) {
    int space = line.indexOf(' ');
    var word = (space < 0 ? line : line.substring(0, space)).toLowerCase(Locale.ROOT);
    switch (word) {
      case "" -> {}
      case "marker" -> mark(space < 0 ? "" : line.substring(space + 1).strip());
      case "punch", "record" -> run.punch();
      case "stop" -> run.stop();
      case "talkback" -> talkback(line);
      case "cue" -> turn(line);
      default -> refuse(line);
    }
  }

  private void refuse(String line) {
    console.message(
        "\""
            + line
            + "\" is no command: marker NAME, punch, talkback on, talkback off, cue NAME WHAT DB"
            + " or stop");
  }

  private void talkback(String line) {
    switch (line.toLowerCase(Locale.ROOT)) {
      case "talkback" -> talk(!run.isTalking());
      case "talkback on" -> talk(true);
      case "talkback off" -> talk(false);
      default -> refuse(line);
    }
  }

  private void talk(boolean isOpen) {
    if (!run.talk(isOpen)) {
      console.message("there is no talkback: say --talkback INPUT at the start");
    }
  }

  private void turn(String line) {
    var words = CUE.matcher(line);
    if (!words.matches()) {
      refuse(line);
      return;
    }
    try {
      run.turn(words.group(1), words.group(2).strip(), RecordClick.decibels(line, words.group(3)));
    } catch (RunRefusal refusal) {
      console.message(refusal.what());
    } catch (IllegalArgumentException e) {
      console.message(String.valueOf(e.getMessage())); // louder than a mix may be
    }
  }

  private void mark(String name) {
    markers++;
    run.mark(name.isEmpty() ? "marker " + markers : name);
  }

  /// The terminal as it was.
  @Override
  public void close() {
    if (isTerminal) {
      stty("icanon", "echo");
    }
  }

  private static void stty(String... words) {
    var line = new java.util.ArrayList<>(java.util.List.of("stty"));
    line.addAll(java.util.List.of(words));
    try {
      new ProcessBuilder(line).redirectInput(new File("/dev/tty")).start().waitFor();
    } catch (IOException _) {
      // Keys then need the return key behind them.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
