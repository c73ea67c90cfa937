package org.soundlathe.paperwork.page;

import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.move.Move;

/// One piece of a page.
public sealed interface Block {
  /// One paragraph of plain words.
  record Text(String paragraph) implements Block {}

  /// Sentences that stand for themselves, one a line.
  record Sentences(List<String> sentences) implements Block {
    public Sentences {
      sentences = List.copyOf(sentences);
    }
  }

  /// A table of words and figures; every row has one cell a column.
  record Figures(String caption, List<Column> columns, List<Row> rows) implements Block {
    public Figures {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "table '%s': a row of %s cells under %s columns"
                  .formatted(caption, row.cells().size(), columns.size()));
        }
      }
    }
  }

  /// Automatic decisions, with their reasons.
  record Moves(List<Move> moves) implements Block {
    public Moves {
      moves = List.copyOf(moves);
    }
  }

  /// What was noticed and a person should know.
  record Findings(List<Finding> findings) implements Block {
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /// A chart.
  ///
  /// @param svg one whole `svg` element of [org.soundlathe.paperwork.chart], printed as it stands
  /// @param caption one sentence that says what the picture tells
  /// @param altText what a person hears who does not see it
  record Picture(String svg, String caption, String altText) implements Block {}
}
