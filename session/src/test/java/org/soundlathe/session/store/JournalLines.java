package org.soundlathe.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.zip.CRC32C;

/// Lines of a journal as an older version wrote them.
final class JournalLines {
  private static final String KEY = ",\"crc32c\":\"";

  private JournalLines() {}

  /// A line that somebody changed, with the checksum that fits it now.
  static String sealed(String line) {
    var open = line.substring(0, line.lastIndexOf(KEY));
    var crc = new CRC32C();
    crc.update(open.getBytes(UTF_8));
    return open + KEY + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}";
  }
}
