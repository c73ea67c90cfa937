package org.soundlathe.delivery.report;

import java.util.Comparator;
import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;

/// What was noticed, what matters most first, each with what to do; a long tail is folded away.
public final class FindingsList {
  private static final int MOST_OPEN = 12;

  private FindingsList() {}

  /// The findings with what matters most first, otherwise in their order.
  public static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity, Comparator.reverseOrder()))
        .toList();
  }

  /// Prints all of them, or that there are none.
  public static void write(Markup page, List<Finding> findings) {
    if (findings.isEmpty()) {
      page.element("p", "Nothing that you need to know.").lineEnd();
      return;
    }
    var sorted = sorted(findings);
    writeList(page, sorted.subList(0, Math.min(MOST_OPEN, sorted.size())));
    if (sorted.size() > MOST_OPEN) {
      page.open("details");
      page.element("summary", (sorted.size() - MOST_OPEN) + " more");
      writeList(page, sorted.subList(MOST_OPEN, sorted.size()));
      page.close().lineEnd();
    }
  }

  private static void writeList(Markup page, List<Finding> findings) {
    page.open("ul", "class", "findings").lineEnd();
    findings.forEach(finding -> writeFinding(page, finding));
    page.close().lineEnd();
  }

  private static void writeFinding(Markup page, Finding finding) {
    page.open("li", "class", finding.severity().word()).open("p");
    page.element("span", words(finding.severity()), "class", "tag");
    finding.track().ifPresent(track -> page.text(" · ").element("bdi", track));
    finding.atSeconds().ifPresent(at -> writeTime(page, at));
    page.close();
    page.element("p", finding.message());
    if (!finding.fix().isEmpty()) {
      page.open("p").text("What to do: ").text(finding.fix()).close();
    }
    page.element("p", finding.code(), "class", "quiet");
    page.close().lineEnd();
  }

  private static void writeTime(Markup page, double atSeconds) {
    page.text(" · at ");
    FigureText.write(page, atSeconds, NumberText.clock(atSeconds), ReportJson.DECIMALS);
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case NOTE -> "Good to know";
      case WARNING -> "Worth a look";
      case ERROR -> "Needs a person";
    };
  }
}
