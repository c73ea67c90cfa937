package org.soundlathe.session.store;

import java.util.Set;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The text of `session.json`: a key a line, but what stands on the time line in long lists has a
/// line for each of its elements, so that two versions are easily compared.
final class SessionText {
  private static final Set<String> AN_ELEMENT_A_LINE =
      Set.of("clips", "takes", "comp", "markers", "changes");
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private SessionText() {}

  /// Ends with a line feed; equal trees give equal texts.
  static String of(JsonNode tree) {
    var writer = new SessionText();
    writer.write(tree, "");
    return writer.text.append('\n').toString();
  }

  private void write(JsonNode node, String indent) {
    switch (node) {
      case ObjectNode object when !object.isEmpty() -> object(object, indent);
      case ArrayNode list when !list.isEmpty() -> list(list, indent);
      case ObjectNode _ -> text.append("{ }");
      case ArrayNode _ -> text.append("[ ]");
      default -> text.append(Json.line(node));
    }
  }

  private void object(ObjectNode object, String indent) {
    var inner = indent + INDENT;
    var separator = "{\n";
    for (var entry : object.properties()) {
      text.append(separator).append(inner).append(Json.line(entry.getKey())).append(" : ");
      if (AN_ELEMENT_A_LINE.contains(entry.getKey())
          && entry.getValue() instanceof ArrayNode list
          && !list.isEmpty()) {
        lines(list, inner);
      } else {
        write(entry.getValue(), inner);
      }
      separator = ",\n";
    }
    text.append('\n').append(indent).append('}');
  }

  private void list(ArrayNode list, String indent) {
    var separator = "[ ";
    for (var element : list.values()) {
      text.append(separator);
      write(element, indent);
      separator = ", ";
    }
    text.append(" ]");
  }

  private void lines(ArrayNode list, String indent) {
    var separator = "[\n";
    for (var element : list.values()) {
      text.append(separator).append(indent).append(INDENT).append(Json.line(element));
      separator = ",\n";
    }
    text.append('\n').append(indent).append(']');
  }
}
