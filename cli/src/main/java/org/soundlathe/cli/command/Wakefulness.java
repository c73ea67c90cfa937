package org.soundlathe.cli.command;

import java.io.IOException;
import java.util.Optional;

/// Keeps the machine from falling asleep while something is recorded, where systemd can.
///
/// The child ends when its standard input does, so it never outlives this process.
final class Wakefulness implements AutoCloseable {
  private final Optional<Process> keeper;

  /// @param isWanted nothing is done otherwise
  Wakefulness(boolean isWanted) {
    keeper = isWanted ? begin() : Optional.empty();
  }

  private static Optional<Process> begin() {
    try {
      return Optional.of(
          new ProcessBuilder(
                  "systemd-inhibit",
                  "--what=idle:sleep",
                  "--who=Soundlathe",
                  "--why=recording",
                  "cat")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    keeper.ifPresent(Process::destroy);
  }
}
