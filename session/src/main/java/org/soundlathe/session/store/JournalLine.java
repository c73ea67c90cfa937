package org.soundlathe.session.store;

import java.util.Optional;
import org.soundlathe.paperwork.json.SealedLine;

/// One line of the journal, as [SealedLine] has it.
final class JournalLine {
  private JournalLine() {}

  /// The line with its line feed.
  static byte[] encode(JournalEntry entry) {
    return SealedLine.encode(entry.toJson());
  }

  /// @param line without its line feed
  /// @return empty if the checksum does not fit or the line is not a step
  static Optional<JournalEntry> decode(byte[] line) {
    try {
      return SealedLine.decode(line).map(json -> JournalEntry.ofJson(new Fields(json, "")));
    } catch (IllegalArgumentException | Malformed _) {
      return Optional.empty();
    }
  }
}
