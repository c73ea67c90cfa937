package org.soundlathe.paperwork.page;

import java.util.List;

/// One subject of the report, as a room hands it over.
///
/// @param id stable, lower case letters, digits and hyphens; the anchor of the page
/// @param title a few plain words
/// @param blocks in the order they are read
public record Page(String id, String title, List<Block> blocks) {
  public Page {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "page id '" + id + "' is not lower case letters, digits and hyphens");
    }
    blocks = List.copyOf(blocks);
  }

  public boolean hasPictures() {
    return blocks.stream().anyMatch(block -> block instanceof Block.Picture);
  }
}
