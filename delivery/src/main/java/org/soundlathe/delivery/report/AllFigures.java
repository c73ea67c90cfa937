package org.soundlathe.delivery.report;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.paperwork.markup.Markup;
import tools.jackson.databind.JsonNode;

/// Every further figure of the JSON twin under its own name, folded away.
final class AllFigures {
  /// A name with its dots, and what stands there.
  private record Entry(String name, String text) {}

  private AllFigures() {}

  static void write(Markup page, JsonNode figures) {
    page.open("p").text("The same figures for programs: ");
    page.element("a", "report.json", "href", "report.json").text(".").close();
    var entries = new ArrayList<Entry>();
    collect(entries, "", figures);
    if (entries.isEmpty()) {
      return;
    }
    page.open("details").element("summary", entries.size() + " further figures");
    page.open("div", "class", "scroll").open("table").open("tbody").lineEnd();
    for (var entry : entries) {
      page.open("tr").open("th", "scope", "row").element("code", entry.name()).close();
      page.element("td", entry.text()).close().lineEnd();
    }
    page.close().close().close().close().lineEnd();
  }

  private static void collect(List<Entry> entries, String name, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(each -> collect(entries, joined(name, each.getKey()), each.getValue()));
    } else if (node.isArray() && !isFlat(node)) {
      for (int i = 0; i < node.size(); i++) {
        collect(entries, joined(name, String.valueOf(i)), node.get(i));
      }
    } else {
      entries.add(new Entry(name, text(node)));
    }
  }

  private static boolean isFlat(JsonNode array) {
    return array.valueStream().noneMatch(JsonNode::isContainer);
  }

  private static String text(JsonNode node) {
    if (node.isArray()) {
      return String.join(", ", node.valueStream().map(AllFigures::text).toList());
    }
    return node.isNull() ? "–" : node.asString();
  }

  private static String joined(String name, String step) {
    return name.isEmpty() ? step : name + "." + step;
  }
}
