package org.soundlathe.paperwork.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The one JSON mapper: keys in declared order, two-space indent where people read it, limits on
/// what is read.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxStringLength(10_000_000)
                          .maxDocumentLength(200_000_000)
                          .build())
                  .build())
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// A finite number as it is, anything else as JSON null: a level that does not exist is null,
  /// never infinite.
  public static @org.jspecify.annotations.Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /// @return the value rounded to the digits given, or null where it is not finite
  public static @org.jspecify.annotations.Nullable Double rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return java.math.BigDecimal.valueOf(value)
        .setScale(digits, java.math.RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /// Indented, ends with a line feed; equal trees give equal bytes.
  public static byte[] pretty(Object tree) {
    var text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// On one line, without a line feed.
  public static String line(Object tree) {
    return MAPPER.writeValueAsString(tree);
  }

  /// @throws tools.jackson.core.JacksonException if the text is not JSON or passes a limit
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }
}
