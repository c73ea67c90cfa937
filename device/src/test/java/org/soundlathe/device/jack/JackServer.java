package org.soundlathe.device.jack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A JACK server without a sound card, for a test: its dummy driver, in synchronous mode, under a
/// name of its own. Where it cannot be had, the test is skipped and says why.
final class JackServer implements AutoCloseable {
  static final int RATE_HZ = 48_000;
  static final int PERIOD_FRAMES = 1024;

  private static final int WAIT_MS = 10_000;

  private final String name;
  private final Process process;

  private JackServer(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  static JackServer start(int ports) {
    try {
      // One name for all: JACK remembers eight, and forgets a killed server only under its own
      // name.
      var name = "soundlathe-test";
      var log = Files.createTempFile("jackd", ".log");
      var count = Integer.toString(ports);
      var command =
          new ProcessBuilder(
                  "jackd",
                  "-n",
                  name,
                  "-r",
                  "-S",
                  "-d",
                  "dummy",
                  "-r",
                  "" + RATE_HZ,
                  "-p",
                  "" + PERIOD_FRAMES,
                  "-C",
                  count,
                  "-P",
                  count)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      command.environment().put("JACK_NO_AUDIO_RESERVATION", "1");
      var server = new JackServer(name, command.start());
      server.awaitReady(log);
      return server;
    } catch (IOException e) {
      assumeTrue(false, "jackd is not installed (.ci/run installs it): " + e.getMessage());
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Path log) throws IOException {
    var library = JackLibrary.load();
    assumeTrue(library.isPresent(), "libjack is not installed");
    for (int waited = 0; waited < WAIT_MS && process.isAlive(); waited += 50) {
      var client = JackClient.open(library.get(), "probe", name);
      if (client.isPresent()) {
        client.get().close();
        Files.deleteIfExists(log);
        return;
      }
      sleep();
    }
    var said = Files.readString(log, StandardCharsets.UTF_8);
    close();
    assumeTrue(false, "jackd does not start here: " + said);
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return name;
  }

  /// As if the machine had pulled the plug: `kill -9`.
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
