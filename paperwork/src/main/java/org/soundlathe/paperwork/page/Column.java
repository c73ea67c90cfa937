package org.soundlathe.paperwork.page;

/// The head of a table's column.
///
/// @param unit the unit of its figures, or empty
/// @param decimals how many its figures are shown with; words don't care
public record Column(String title, String unit, int decimals) {
  public Column {
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException(
          "column '" + title + "': decimals " + decimals + " is outside 0..6");
    }
  }

  public static Column words(String title) {
    return new Column(title, "", 0);
  }

  public static Column figures(String title, String unit, int decimals) {
    return new Column(title, unit, decimals);
  }
}
