package org.soundlathe.media.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// One program running beside us: its last words are kept, it is ended when it stalls, and it never
/// outlives us. Its streams belong to one thread at a time.
final class Child implements AutoCloseable {
  private static final int LAST_WORDS_BYTES = 4096;
  private static final long NOT_WAITING = Long.MIN_VALUE;

  private final Process process;
  private final Duration patience;
  private final Thread errors;
  private final Thread guard;
  private final Thread hook;
  private final AtomicLong waitingSinceNanos = new AtomicLong(NOT_WAITING);
  private final AtomicBoolean hasStalled = new AtomicBoolean();
  private final byte[] lastWords = new byte[LAST_WORDS_BYTES];
  private int lastWordsLength;

  /// @param patience how long one read or write may wait for it
  Child(List<String> command, Path libraries, Duration patience) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().remove("LD_BIND_NOW");
    builder.environment().remove("LD_PRELOAD");
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    builder.environment().put("AV_LOG_FORCE_NOCOLOR", "1");
    this.process = builder.start();
    this.patience = patience;
    this.hook = new Thread(process::destroyForcibly, "end of a codec");
    this.errors = Thread.ofVirtual().start(this::listen);
    this.guard = Thread.ofVirtual().start(this::watch);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // We are going down already.
      process.destroyForcibly();
      throw new IOException("stopped", e);
    }
  }

  /// A child that gets nothing on its standard input.
  static Child withoutInput(List<String> command, Path libraries, Duration patience)
      throws IOException {
    var child = new Child(command, libraries, patience);
    child.process.getOutputStream().close();
    return child;
  }

  InputStream output() {
    return process.getInputStream();
  }

  OutputStream input() {
    return process.getOutputStream();
  }

  /// Reads from its output; a wait that is too long ends it.
  int read(byte[] into, int offset, int length) throws IOException {
    waitingSinceNanos.set(System.nanoTime());
    try {
      int count = output().read(into, offset, length);
      requireMoving();
      return count;
    } finally {
      waitingSinceNanos.set(NOT_WAITING);
    }
  }

  /// Writes to its input; a wait that is too long ends it.
  void write(byte[] bytes, int offset, int length) throws IOException {
    waitingSinceNanos.set(System.nanoTime());
    try {
      input().write(bytes, offset, length);
    } finally {
      waitingSinceNanos.set(NOT_WAITING);
      requireMoving();
    }
  }

  /// Waits for its end.
  ///
  /// @return its exit code
  int await() throws IOException {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        hasStalled.set(true);
        process.destroyForcibly();
        requireMoving();
      }
      errors.join(Duration.ofSeconds(5));
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IOException("interrupted", e);
    }
  }

  private void awaitQuietly() {
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireMoving() throws IOException {
    if (hasStalled.get()) {
      throw new IOException("it stood still for " + patience.toSeconds() + " s and was ended");
    }
  }

  private void listen() {
    var bytes = new byte[1024];
    try (var stream = process.getErrorStream()) {
      for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
        keep(bytes, count);
      }
    } catch (IOException _) {
      // It is gone; what it said before is kept.
      return;
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    int old = Math.min(lastWordsLength, LAST_WORDS_BYTES - count);
    System.arraycopy(lastWords, lastWordsLength - old, lastWords, 0, old);
    System.arraycopy(bytes, 0, lastWords, old, count);
    lastWordsLength = old + count;
  }

  private void watch() {
    try {
      while (process.isAlive()) {
        Thread.sleep(Duration.ofMillis(500));
        long since = waitingSinceNanos.get();
        if (since != NOT_WAITING && System.nanoTime() - since > patience.toNanos()) {
          hasStalled.set(true);
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException _) {
      return;
    }
  }

  /// The end of what it said on its error stream, without the loader's remarks on library versions
  /// and without addresses, which differ from run to run.
  synchronized String lastWords() {
    return new String(lastWords, 0, lastWordsLength, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.contains("no version information available"))
        .map(line -> line.replaceAll(" @ 0x[0-9a-f]+", "").strip())
        .collect(Collectors.joining("; "));
  }

  /// Ends it if it still runs.
  @Override
  public void close() {
    process.destroyForcibly();
    guard.interrupt();
    awaitQuietly();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // We are going down; the hook does the same.
      return;
    }
  }
}
