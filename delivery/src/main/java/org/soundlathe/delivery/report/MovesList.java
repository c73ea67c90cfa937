package org.soundlathe.delivery.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.move.Move;

/// The automatic decisions, folded away by track: why, what, what came of it, how sure, and the
/// command that changes it.
final class MovesList {
  private static final int MOST_OPEN_GROUPS = 3;
  private static final String HOW_TO_CHANGE =
      "Each command holds the value as it is now: put your own in its place, and run it in the"
          + " folder of the results.";

  private MovesList() {}

  static void write(Markup page, List<Move> moves) {
    page.element("p", HOW_TO_CHANGE, "class", "quiet").lineEnd();
    var groups = byTrack(moves);
    boolean isOpen = groups.size() <= MOST_OPEN_GROUPS;
    groups.forEach((track, group) -> {
      page.open("details", isOpen ? new String[] {"class", "group", "open", "open"} : CLOSED);
      writeSummary(page, track, group);
      page.open("ul", "class", "moves").lineEnd();
      group.forEach(move -> writeMove(page, move));
      page.close().close().lineEnd();
    });
  }

  private static final String[] CLOSED = {"class", "group"};

  /// In the order in which the tracks appear first.
  private static Map<String, List<Move>> byTrack(List<Move> moves) {
    var groups = new LinkedHashMap<String, List<Move>>();
    for (var move : moves) {
      groups.computeIfAbsent(move.track(), _ -> new ArrayList<>()).add(move);
    }
    return groups;
  }

  private static void writeSummary(Markup page, String track, List<Move> group) {
    var stages = new LinkedHashSet<String>();
    group.forEach(move -> stages.add(move.stage()));
    page.open("summary").element("strong", track);
    page.text(" · " + group.size() + (group.size() == 1 ? " move" : " moves") + ": ");
    page.text(String.join(", ", stages)).close().lineEnd();
  }

  private static void writeMove(Markup page, Move move) {
    page.open("li").element("p", move.reason());
    page.open("p").open("code").text(move.parameter()).close().text(" ");
    FigureText.write(page, move.from());
    page.text(" → ");
    FigureText.write(page, move.to());
    page.text(move.unit().isEmpty() ? "" : " " + move.unit());
    writeResult(page, move);
    page.close();
    SetCommand.of(move).ifPresent(command -> page.element("code", command, "class", "command"));
    page.close().lineEnd();
  }

  private static void writeResult(Markup page, Move move) {
    page.open("span", "class", "quiet").text(" · " + move.metric() + " ");
    FigureText.write(page, move.before(), 1);
    page.text(" → ");
    FigureText.write(page, move.after(), 1);
    page.text(" · " + confidence(move.confidence()) + " (");
    var percent = NumberText.fixed(move.confidence() * 100, 0) + " %";
    FigureText.write(page, move.confidence(), percent, ReportJson.DECIMALS);
    page.text(move.locked() ? ") · locked by you" : ")").close();
  }

  private static String confidence(double confidence) {
    if (confidence >= 0.9) {
      return "sure";
    }
    if (confidence >= 0.7) {
      return "fairly sure";
    }
    return confidence >= 0.4 ? "likely" : "a guess";
  }
}
