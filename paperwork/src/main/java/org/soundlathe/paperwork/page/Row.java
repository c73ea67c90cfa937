package org.soundlathe.paperwork.page;

import java.util.Arrays;
import java.util.List;

/// A row of a table.
public record Row(List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /// What stands in one place of a table.
  public sealed interface Cell {
    record Words(String text) implements Cell {}

    /// In the unit of its column; not finite where the level does not exist.
    record Figure(double value) implements Cell {}
  }

  /// A row from texts and numbers.
  ///
  /// @throws IllegalArgumentException if a cell is neither a String nor a Number
  public static Row of(Object... cells) {
    return new Row(Arrays.stream(cells).map(Row::cell).toList());
  }

  private static Cell cell(Object content) {
    return switch (content) {
      case String text -> new Cell.Words(text);
      case Number number -> new Cell.Figure(number.doubleValue());
      default ->
          throw new IllegalArgumentException(
              "a table holds texts and numbers, not " + content.getClass().getSimpleName());
    };
  }
}
