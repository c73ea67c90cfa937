package org.soundlathe.delivery.report;

import java.util.Optional;
import org.soundlathe.paperwork.move.Move;

/// The command that changes what a move has set, with the value that it has now.
final class SetCommand {
  /// From the folder of all results.
  private static final String SESSION = "session";

  private static final String MASTER = "master";

  private SetCommand() {}

  /// Nothing for the master: its settings are given when it is made, not set in the session.
  static Optional<String> of(Move move) {
    if (move.track().equals(MASTER)) {
      return Optional.empty();
    }
    var setting = move.track() + "." + move.parameter() + "=" + move.to();
    return Optional.of("lathe set " + SESSION + " " + quoted(setting));
  }

  /// As a POSIX shell reads it.
  private static String quoted(String word) {
    return word.matches("[\\w./=:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
