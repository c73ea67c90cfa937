package org.soundlathe.engine.console;

import java.util.List;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// Strips feed each other in a circle, so that no order of rendering exists.
public final class RoutingLoop extends Refusal {
  private static final long serialVersionUID = 1L;

  public RoutingLoop(List<String> loop) {
    super(
        "SL3501",
        ExitStatus.INPUT_UNUSABLE,
        "the console feeds itself: " + String.join(" -> ", loop),
        "give one of these strips another bus, send or key, as in: lathe set SESSION "
            + loop.getFirst()
            + ".bus=mix",
        null);
  }
}
