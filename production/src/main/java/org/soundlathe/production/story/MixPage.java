package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.session.Session;

/// Every move of the mix, with its reason.
final class MixPage {
  private MixPage() {}

  static Page of(Session session) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Text(
            "Each line below is one decision: what was changed, why, and what was measured. None is"
                + " final: change any of them, and what you set stays."));
    blocks.add(new Block.Moves(List.copyOf(session.moves())));
    return new Page("mix", "What was done in the mix, and why", blocks);
  }
}
