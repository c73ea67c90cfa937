package org.soundlathe.paperwork.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of a journal: a JSON object whose last key is the CRC-32C of the bytes before that key,
/// so that a line is either whole or known to be wrong.
public final class SealedLine {
  private static final String KEY = ",\"crc32c\":\"";
  private static final int SEAL_BYTES = KEY.length() + 8 + 2;

  private SealedLine() {}

  /// The line with its line feed.
  ///
  /// @param json with one key at least
  public static byte[] encode(ObjectNode json) {
    var text = Json.line(json);
    var open = text.substring(0, text.length() - 1);
    return (open + seal(open.getBytes(StandardCharsets.UTF_8)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// @param line without its line feed
  /// @return the object without its seal; empty if the checksum does not fit or it is no JSON
  public static Optional<JsonNode> decode(byte[] line) {
    var openBytes = line.length - SEAL_BYTES;
    if (openBytes < 1) {
      return Optional.empty();
    }
    var open = Arrays.copyOf(line, openBytes);
    var sealBytes = Arrays.copyOfRange(line, openBytes, line.length);
    if (!Arrays.equals(sealBytes, seal(open).getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(open)) + "}";
      return Optional.of(Json.parse(text));
    } catch (CharacterCodingException | JacksonException _) {
      return Optional.empty();
    }
  }

  private static String seal(byte[] open) {
    var crc = new CRC32C();
    crc.update(open);
    var digits = HexFormat.of().toHexDigits((int) crc.getValue());
    return KEY + digits.toLowerCase(Locale.ROOT) + "\"}";
  }
}
