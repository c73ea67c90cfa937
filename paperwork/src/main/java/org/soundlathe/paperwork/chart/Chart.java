package org.soundlathe.paperwork.chart;

import org.soundlathe.paperwork.page.Block;

/// A picture of sound.
public interface Chart {
  /// One whole `svg` element, well-formed as XML; equal input gives equal text.
  String svg();

  /// What the picture shows, in words and figures.
  String altText();

  /// The picture for a page.
  ///
  /// @param caption one sentence that says what the picture tells
  default Block.Picture picture(String caption) {
    return new Block.Picture(svg(), caption, altText());
  }
}
