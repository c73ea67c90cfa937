package org.soundlathe.cli.result;

import org.soundlathe.cli.console.Ink;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.markup.NumberText;

/// A finding as a person reads it: `SL2204 warning: bass at 1:11: …`, then the fix.
public final class FindingText {
  private FindingText() {}

  /// Without a line feed at its end.
  public static String of(Finding finding, Ink ink) {
    var text = new StringBuilder(finding.code());
    var word = " " + finding.severity().word() + ": ";
    text.append(
        switch (finding.severity()) {
          case NOTE -> word;
          case WARNING -> ink.warning(word);
          case ERROR -> ink.error(word);
        });
    finding.track().ifPresent(track -> text.append(track).append(place(finding)).append(": "));
    text.append(finding.message());
    if (!finding.fix().isEmpty()) {
      text.append("\nfix: ").append(finding.fix());
    }
    return text.toString();
  }

  private static String place(Finding finding) {
    var at = finding.atSeconds();
    return at.isPresent() ? " at " + NumberText.clock(at.getAsDouble()) : "";
  }
}
