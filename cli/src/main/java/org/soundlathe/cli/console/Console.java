package org.soundlathe.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The two ways out of the command: results on `out`, messages on `err`; and the way in, of which
/// nothing is read unless a command asks for it. UTF-8 whatever the locale; a reader that has gone
/// away is no error. May be used from any thread.
public final class Console {
  private final PrintStream out;
  private final PrintStream err;
  private final Ink outInk;
  private final Ink errInk;
  private final boolean isErrTerminal;
  private final boolean isInTerminal;
  private final InputStream in;
  private final Map<String, String> environment;
  private final StopRequest stopRequest = new StopRequest();

  private Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      List<String> terminals,
      Map<String, String> environment) {
    this.in = in;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.environment = environment;
    boolean isPlain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "dumb").equals("dumb");
    this.outInk = !isPlain && terminals.contains("out") ? Ink.COLOUR : Ink.PLAIN;
    this.isErrTerminal = !isPlain && terminals.contains("err");
    this.isInTerminal = isErrTerminal && terminals.contains("in");
    this.errInk = isErrTerminal ? Ink.COLOUR : Ink.PLAIN;
  }

  /// The console of this process; the launcher says which ways out are terminals.
  public static Console system() {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        List.of(System.getProperty("soundlathe.terminal", "").split(",", -1)),
        System.getenv());
  }

  /// A console on other streams.
  ///
  /// @param terminals which of `out` and `err` is a terminal
  public static Console on(
      OutputStream out, OutputStream err, List<String> terminals, Map<String, String> environment) {
    return on(InputStream.nullInputStream(), out, err, terminals, environment);
  }

  /// The same with something to be read.
  public static Console on(
      InputStream in,
      OutputStream out,
      OutputStream err,
      List<String> terminals,
      Map<String, String> environment) {
    return new Console(in, out, err, terminals, environment);
  }

  /// Prints a result on the standard output.
  public void print(String text) {
    out.print(text);
    out.flush();
  }

  /// Prints a message on the standard error output.
  public void message(String line) {
    err.println(line);
  }

  /// Writes over the last line of a terminal.
  public void overwrite(String line) {
    err.print("\r" + line + "\u001b[K");
    err.flush();
  }

  /// Takes away what [#overwrite] wrote.
  public void wipe() {
    err.print("\r\u001b[K");
    err.flush();
  }

  public Ink outInk() {
    return outInk;
  }

  public Ink errInk() {
    return errInk;
  }

  /// Whether somebody watches the messages, so that a progress bar makes sense.
  public boolean isWatched() {
    return isErrTerminal;
  }

  /// Whether somebody sits at keys, and sees what they do.
  public boolean hasKeys() {
    return isInTerminal;
  }

  /// The standard input.
  public InputStream in() {
    return in;
  }

  /// All variables of the environment.
  public Map<String, String> environment() {
    return environment;
  }

  /// A variable of the environment, if it is set and not empty.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  public StopRequest stopRequest() {
    return stopRequest;
  }
}
