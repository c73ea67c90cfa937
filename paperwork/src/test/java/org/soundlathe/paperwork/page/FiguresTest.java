package org.soundlathe.paperwork.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final List<Column> COLUMNS =
      List.of(Column.words("Track"), Column.figures("Loudness", "LUFS", 1));

  @Test
  void aRowHoldsTextsAndNumbers() {
    assertThat(Row.of("kick", -18).cells())
        .containsExactly(new Row.Cell.Words("kick"), new Row.Cell.Figure(-18));
    assertThatThrownBy(() -> Row.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRowThatDoesNotFitItsTableIsRefused() {
    assertThatThrownBy(() -> new Block.Figures("Levels", COLUMNS, List.of(Row.of("kick"))))
        .hasMessageContaining("a row of 1 cells under 2 columns");
  }

  @Test
  void aPageIdIsAnAnchor() {
    assertThatThrownBy(() -> new Page("The Mix", "The mix", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
