package org.soundlathe.engine.effect;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// An insert or return cannot sound as it is set.
public abstract sealed class EffectRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private EffectRefusal(String code, String what, String fix) {
    super(code, ExitStatus.INPUT_UNUSABLE, what, fix, null);
  }

  /// No kernel has this name.
  public static final class Unknown extends EffectRefusal {
    private static final long serialVersionUID = 1L;

    public Unknown(String where, String kind) {
      super(
          "SL3510",
          where + ": there is no effect \"" + kind + "\"",
          "choose one of those that lathe set shows for its kind");
    }
  }

  /// It plays left against right, and the strip has one channel.
  public static final class NeedsStereo extends EffectRefusal {
    private static final long serialVersionUID = 1L;

    public NeedsStereo(String where, String kind) {
      super(
          "SL3511",
          where + ": \"" + kind + "\" sets left against right, and this track is mono",
          "take it out of the insert, or put it on the stereo bus that the track feeds");
    }
  }

  /// The recording of the room is not there.
  public static final class NoResponse extends EffectRefusal {
    private static final long serialVersionUID = 1L;

    public NoResponse(String where, String path) {
      super(
          "SL3512",
          path.isEmpty()
              ? where + ": the convolution has no response to play through"
              : where + ": the response " + path + " is not in the session",
          "set convolution.response to a WAV of the session, such as audio/church.wav");
    }
  }

  /// The recording of the room has the wrong channels or rate.
  public static final class MisfitResponse extends EffectRefusal {
    private static final long serialVersionUID = 1L;

    public MisfitResponse(String where, String path, String why) {
      super(
          "SL3513",
          where + ": the response " + path + " does not fit: " + why,
          "set convolution.routing to what the file holds: each (1 or 2 channels),"
              + " mono-to-stereo (2) or true-stereo (4)");
    }
  }

  /// A change while it plays would make it later than the desk has reckoned with.
  public static final class Later extends EffectRefusal {
    private static final long serialVersionUID = 1L;

    public Later(String where, int latencyFrames, int mostFrames) {
      super(
          "SL3514",
          where
              + ": the change needs a latency of "
              + latencyFrames
              + " frames, and the effect began with "
              + mostFrames,
          "begin with the longest look-ahead or response, and automate towards shorter ones");
    }
  }
}
