package org.soundlathe.cli.result;

import java.util.ArrayList;
import java.util.List;

/// Rows of words and figures in columns for a terminal: the first column to the left, the others to
/// the right unless they are words.
public final class TextTable {
  /// To which side a column leans.
  public enum Lean {
    LEFT,
    RIGHT
  }

  private final List<Lean> leans;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(Lean... leans) {
    this.leans = List.of(leans);
  }

  public void row(String... cells) {
    if (cells.length != leans.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + leans.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : "  ").append(padded(row.get(column), column));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String padded(String cell, int column) {
    var space = " ".repeat(width(column) - length(cell));
    return leans.get(column) == Lean.LEFT ? cell + space : space + cell;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
