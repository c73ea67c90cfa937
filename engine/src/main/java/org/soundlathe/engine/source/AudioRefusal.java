package org.soundlathe.engine.source;

import java.util.List;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// The recordings of a song cannot be played as it stands.
public abstract sealed class AudioRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private AudioRefusal(String code, String what, String fix) {
    super(code, ExitStatus.INPUT_UNUSABLE, what, fix, null);
  }

  /// Recordings are gone from the session's folder.
  public static final class Missing extends AudioRefusal {
    private static final long serialVersionUID = 1L;

    private static final int NAMED = 5;

    /// @param files as the clips name them, at least one
    public Missing(List<String> files) {
      super(
          "SL3502",
          files.size()
              + (files.size() == 1 ? " recording is" : " recordings are")
              + " gone from the session: "
              + String.join(", ", files.subList(0, Math.min(NAMED, files.size())))
              + (files.size() > NAMED ? " …" : ""),
          "take them from a backup, or make the session anew from the delivered files");
    }
  }

  /// A recording has another rate or other channels than what plays it.
  public static final class Misfit extends AudioRefusal {
    private static final long serialVersionUID = 1L;

    public Misfit(String file, String track, String why) {
      super(
          "SL3503",
          file + " does not fit the track " + track + ": " + why,
          "take the recording from a backup, or make the session anew from the delivered files");
    }
  }
}
