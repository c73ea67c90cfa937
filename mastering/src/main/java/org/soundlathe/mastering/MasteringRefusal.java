package org.soundlathe.mastering;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A mix that cannot be mastered.
public abstract sealed class MasteringRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private MasteringRefusal(String code, String what, String fix) {
    super(code, ExitStatus.INPUT_UNUSABLE, what, fix, null);
  }

  /// There is nothing to hear.
  public static final class Silent extends MasteringRefusal {
    private static final long serialVersionUID = 1L;

    public Silent(String mix) {
      super("SL3601", mix + ": the mix is silent", "check that some track is not muted");
    }
  }

  /// Neither mono nor stereo.
  public static final class TooManyChannels extends MasteringRefusal {
    private static final long serialVersionUID = 1L;

    public TooManyChannels(String mix, int channels) {
      super(
          "SL3602",
          mix + ": a mix has 1 or 2 channels, this has " + channels,
          "fold it down to stereo first");
    }
  }
}
