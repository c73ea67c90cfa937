package org.soundlathe.production;

import java.nio.file.Path;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A production that cannot go where it was sent.
public abstract sealed class ProductionRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private ProductionRefusal(String code, ExitStatus status, String what, String fix) {
    super(code, status, what, fix, null);
  }

  /// The session that stands in the folder was not made of these tracks.
  public static final class OtherRecordings extends ProductionRefusal {
    private static final long serialVersionUID = 1L;

    public OtherRecordings(Path session) {
      super(
          "SL3801",
          ExitStatus.OUTPUT_EXISTS,
          session + " was not made of these tracks, and a session is never overwritten",
          "choose another folder with -o, or move the old session away");
    }
  }

  /// Nothing of the session can be heard.
  public static final class NothingRecorded extends ProductionRefusal {
    private static final long serialVersionUID = 1L;

    public NothingRecorded(Path session) {
      super(
          "SL3802",
          ExitStatus.INPUT_UNUSABLE,
          "nothing sounds in " + session + ": no track has a recording",
          "record something (lathe record), or choose takes (lathe comp)");
    }
  }
}
