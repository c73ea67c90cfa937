package org.soundlathe.delivery.report;

import java.util.List;
import org.soundlathe.paperwork.markup.Markup;
import org.soundlathe.paperwork.page.Block;

/// Prints the blocks of a page; pictures that follow each other stand side by side where there is
/// room.
final class BlockPrinter {
  private BlockPrinter() {}

  static void write(Markup page, List<Block> blocks) {
    boolean isAmongPictures = false;
    for (var block : blocks) {
      boolean isPicture = block instanceof Block.Picture;
      if (isPicture && !isAmongPictures) {
        page.open("div", "class", "pictures").lineEnd();
      } else if (!isPicture && isAmongPictures) {
        page.close().lineEnd();
      }
      isAmongPictures = isPicture;
      write(page, block);
    }
    if (isAmongPictures) {
      page.close().lineEnd();
    }
  }

  private static void write(Markup page, Block block) {
    switch (block) {
      case Block.Text text -> page.element("p", text.paragraph()).lineEnd();
      case Block.Sentences sentences -> {
        page.open("ul");
        sentences.sentences().forEach(sentence -> page.element("li", sentence));
        page.close().lineEnd();
      }
      case Block.Figures figures -> FiguresTable.write(page, figures);
      case Block.Moves moves -> MovesList.write(page, moves.moves());
      case Block.Findings findings -> FindingsList.write(page, findings.findings());
      case Block.Picture picture -> write(page, picture);
    }
  }

  private static void write(Markup page, Block.Picture picture) {
    page.open("figure", "class", "card");
    page.open("div", "role", "img", "aria-label", picture.altText());
    page.trusted(picture.svg()).close();
    page.element("figcaption", picture.caption()).close().lineEnd();
  }
}
