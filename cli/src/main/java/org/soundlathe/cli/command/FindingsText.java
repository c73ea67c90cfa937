package org.soundlathe.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ArrayNode;

/// Findings as people and programs read them.
final class FindingsText {
  private FindingsText() {}

  /// One object a finding, by the keys of the contract.
  static ArrayNode json(List<Finding> findings) {
    var array = Json.mapper().createArrayNode();
    for (var finding : findings) {
      var tree = array.addObject();
      tree.put("code", finding.code());
      tree.put("severity", finding.severity().word());
      tree.put("track", finding.track().orElse(null));
      if (finding.atSeconds().isPresent()) {
        tree.put("atSeconds", Json.rounded(finding.atSeconds().getAsDouble(), 3));
      } else {
        tree.putNull("atSeconds");
      }
      tree.put("message", finding.message());
      tree.put("fix", finding.fix());
    }
    return array;
  }

  /// The most serious first, each with its fix.
  ///
  /// @param most how many are told; the rest is counted
  static String list(List<Finding> findings, int most) {
    var text = new StringBuilder();
    var sorted =
        findings.stream().sorted(Comparator.comparing(Finding::severity).reversed()).toList();
    for (var finding : sorted.subList(0, Math.min(most, sorted.size()))) {
      text.append(
          String.format(
              Locale.ROOT,
              "%s %-8s %s%n         fix: %s%n",
              finding.code(),
              finding.severity().word(),
              finding.message(),
              finding.fix()));
    }
    if (sorted.size() > most) {
      text.append("… and %d more; --verbose shows all\n".formatted(sorted.size() - most));
    }
    return text.toString();
  }

  /// `2 warnings, 3 notes`, or `nothing to worry about`.
  static String count(List<Finding> findings) {
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    long notes = count(findings, Severity.NOTE);
    var parts = new ArrayList<String>();
    add(parts, errors, "problem");
    add(parts, warnings, "warning");
    add(parts, notes, "note");
    return parts.isEmpty() ? "nothing to worry about" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long number, String word) {
    if (number > 0) {
      parts.add(number + " " + word + (number == 1 ? "" : "s"));
    }
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  static boolean needsPerson(List<Finding> findings) {
    return count(findings, Severity.ERROR) > 0;
  }
}
