package org.soundlathe.production.story;

import java.util.List;
import java.util.Locale;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Page;

/// What mastering decided, and why.
final class MasterPage {
  private MasterPage() {}

  static Page of(MasterPlan plan, double releaseLufs, double releaseDbtp) {
    return new Page(
        "mastering",
        "Mastering",
        List.of(
            new Block.Text(
                String.format(
                    Locale.ROOT,
                    "One release master serves CD, downloads and airplay: %.1f LUFS, %.1f dBTP. It"
                        + " was raised no further, because %s.",
                    releaseLufs,
                    releaseDbtp,
                    plan.release().bound().sentence())),
            new Block.Moves(plan.moves())));
  }
}
