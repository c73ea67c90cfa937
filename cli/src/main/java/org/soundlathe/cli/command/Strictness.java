package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;

/// When findings make a run end with exit code 4.
final class Strictness {
  private Strictness() {}

  /// @param isStrict whether warnings count like problems
  static boolean needsPerson(List<Finding> findings, boolean isStrict) {
    return findings.stream()
        .map(Finding::severity)
        .anyMatch(s -> s == Severity.ERROR || (isStrict && s == Severity.WARNING));
  }
}
