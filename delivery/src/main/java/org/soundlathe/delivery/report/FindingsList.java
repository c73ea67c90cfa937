package org.soundlathe.delivery.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;

/// What was noticed, what matters most first, each with what to do. Tracks of which the same is
/// said share one entry; a long tail is folded away.
public final class FindingsList {
  private static final int MOST_OPEN = 12;

  /// What is said, for findings to be alike.
  private record Sentence(String code, String message, String fix) {}

  private FindingsList() {}

  /// Prints all of them, or that there are none.
  public static void write(Markup page, List<Finding> findings) {
    if (findings.isEmpty()) {
      page.element("p", "Nothing that you need to know.").lineEnd();
      return;
    }
    var groups = groups(findings);
    writeGroups(page, groups.subList(0, Math.min(MOST_OPEN, groups.size())));
    if (groups.size() > MOST_OPEN) {
      page.open("details");
      page.element("summary", (groups.size() - MOST_OPEN) + " more");
      writeGroups(page, groups.subList(MOST_OPEN, groups.size()));
      page.close().lineEnd();
    }
  }

  /// Prints the few that matter most.
  ///
  /// @return how many entries were left out
  public static int writeFirst(Markup page, List<Finding> findings, int most) {
    var groups = groups(findings);
    int shown = Math.min(most, groups.size());
    if (findings.isEmpty()) {
      write(page, findings);
    } else {
      writeGroups(page, groups.subList(0, shown));
    }
    return groups.size() - shown;
  }

  /// Findings of which the same is said stand together; what matters most comes first, otherwise in
  /// their order.
  private static List<List<Finding>> groups(List<Finding> findings) {
    var groups = new LinkedHashMap<Sentence, List<Finding>>();
    for (var each : findings) {
      var sentence = new Sentence(each.code(), each.message(), each.fix());
      groups.computeIfAbsent(sentence, _ -> new ArrayList<>()).add(each);
    }
    Comparator<List<Finding>> bySeverity =
        Comparator.comparing(group -> group.getFirst().severity(), Comparator.reverseOrder());
    return groups.values().stream().sorted(bySeverity).toList();
  }

  private static void writeGroups(Markup page, List<List<Finding>> groups) {
    page.open("ul", "class", "findings").lineEnd();
    groups.forEach(group -> writeGroup(page, group));
    page.close().lineEnd();
  }

  private static void writeGroup(Markup page, List<Finding> group) {
    var finding = group.getFirst();
    page.open("li", "class", finding.severity().word()).open("p");
    page.element("span", words(finding.severity()), "class", "tag");
    var separator = " · ";
    for (var each : group) {
      if (each.track().isPresent() || each.atSeconds().isPresent()) {
        writePlace(page.text(separator), each);
        separator = ", ";
      }
    }
    page.text(" ").element("span", finding.code(), "class", "code").close();
    page.element("p", finding.message());
    if (!finding.fix().isEmpty()) {
      page.open("p").text("What to do: ").text(finding.fix()).close();
    }
    page.close().lineEnd();
  }

  /// `guitar-left at 1:11`, as much of it as is known.
  private static void writePlace(Markup page, Finding finding) {
    finding.track().ifPresent(track -> page.element("bdi", track));
    finding
        .atSeconds()
        .ifPresent(at -> {
          page.text(finding.track().isPresent() ? " at " : "at ");
          FigureText.write(page, at, NumberText.clock(at), ReportJson.DECIMALS);
        });
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case NOTE -> "Good to know";
      case WARNING -> "Worth a look";
      case ERROR -> "Needs a person";
    };
  }
}
