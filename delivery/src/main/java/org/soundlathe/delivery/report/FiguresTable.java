package org.soundlathe.delivery.report;

import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.markup.NumberText;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Column;
import org.soundlathe.paperwork.page.Row;

/// A table of words and figures; a long one is folded away behind its caption.
final class FiguresTable {
  static final int MOST_OPEN_ROWS = 30;

  private FiguresTable() {}

  static void write(Markup page, Block.Figures table) {
    boolean isLong = table.rows().size() > MOST_OPEN_ROWS;
    if (isLong) {
      page.open("details");
      page.element("summary", table.caption() + " (" + table.rows().size() + " rows)");
    }
    page.open("div", "class", "scroll").open("table");
    if (!isLong) {
      page.element("caption", table.caption());
    }
    writeHead(page, table);
    page.open("tbody").lineEnd();
    table.rows().forEach(row -> writeRow(page, table, row));
    page.close().close().close().lineEnd();
    if (isLong) {
      page.close().lineEnd();
    }
  }

  private static void writeHead(Markup page, Block.Figures table) {
    page.open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      var column = table.columns().get(i);
      page.open("th", "scope", "col", "class", isFigures(table, i) ? "figure" : "words");
      page.text(column.title());
      if (!column.unit().isEmpty()) {
        page.element("span", column.unit(), "class", "unit");
      }
      page.close();
    }
    page.close().close().lineEnd();
  }

  private static boolean isFigures(Block.Figures table, int column) {
    return table.rows().stream()
        .anyMatch(row -> row.cells().get(column) instanceof Row.Cell.Figure);
  }

  private static void writeRow(Markup page, Block.Figures table, Row row) {
    page.open("tr");
    for (int i = 0; i < row.cells().size(); i++) {
      switch (row.cells().get(i)) {
        case Row.Cell.Words words -> page.element("td", words.text());
        case Row.Cell.Figure figure -> writeFigure(page, figure.value(), table.columns().get(i));
      }
    }
    page.close().lineEnd();
  }

  private static void writeFigure(Markup page, double value, Column column) {
    page.open("td", "class", "figure");
    FigureText.write(page, value, NumberText.fixed(value, column.decimals()), column.decimals());
    page.close();
  }
}
