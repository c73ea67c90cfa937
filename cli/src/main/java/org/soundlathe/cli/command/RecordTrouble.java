package org.soundlathe.cli.command;

import java.util.List;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.tracking.run.Landing.Landed;

/// A recording that something ended before its time; what was recorded until then is in the
/// session.
final class RecordTrouble extends Refusal {
  private static final long serialVersionUID = 1L;

  RecordTrouble(Refusal cause, List<Landed> kept) {
    super(cause.code(), cause.status(), cause.what() + "; " + kept(kept), cause.fix(), cause);
  }

  private static String kept(List<Landed> kept) {
    if (kept.isEmpty()) {
      return "nothing had been recorded yet";
    }
    return kept.size() == 1
        ? "the take until then is kept in the session"
        : "the " + kept.size() + " takes until then are kept in the session";
  }
}
