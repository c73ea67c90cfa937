package org.soundlathe.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A session that cannot be opened, or a wish that it cannot grant.
public abstract sealed class SessionRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private SessionRefusal(
      String code, ExitStatus status, String what, String fix, @Nullable Throwable cause) {
    super(code, status, what, fix, cause);
  }

  /// There is no session folder at the place named.
  public static final class Missing extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public Missing(Path folder, String fix) {
      super("SL3301", ExitStatus.NO_SESSION, folder + ": no session here", fix, null);
    }
  }

  /// Another run is changing the session right now.
  public static final class Locked extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public Locked(Path folder) {
      super(
          "SL3302",
          ExitStatus.SESSION_LOCKED,
          folder + ": another run of Soundlathe is working on this session",
          "wait until it is done or stop it, then run the command again",
          null);
    }
  }

  /// The session was written by a newer Soundlathe.
  public static final class TooNew extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public TooNew(Path file, long version, int known) {
      super(
          "SL3303",
          ExitStatus.INPUT_UNUSABLE,
          file + ": schemaVersion " + version + " is newer than " + known + ", the newest known",
          "open it with the newer Soundlathe that wrote it, or update this one",
          null);
    }
  }

  /// A file of the session folder contradicts itself.
  public static final class Damaged extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public Damaged(Path file, String why, String fix, @Nullable Throwable cause) {
      super("SL3304", ExitStatus.INPUT_UNUSABLE, file + ": damaged (" + why + ")", fix, cause);
    }
  }

  /// A file of the session folder cannot be read.
  public static final class Unreadable extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public Unreadable(Path file, @Nullable Throwable cause) {
      super(
          "SL3305",
          ExitStatus.INPUT_UNUSABLE,
          file + ": cannot be read (" + (cause == null ? "no reason given" : cause) + ")",
          "check that the file exists and that you may read it",
          cause);
    }
  }

  /// A setting, track or text was named or written in a way that this session does not know.
  public static final class NotASetting extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public NotASetting(String what, String fix) {
      super("SL3310", ExitStatus.USAGE, what, fix, null);
    }
  }

  /// The setting exists and cannot have this value.
  public static final class NotAValue extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public NotAValue(String what, String fix) {
      super("SL3311", ExitStatus.USAGE, what, fix, null);
    }
  }

  /// Sound would go round in a circle, or a VCA would move itself.
  public static final class RoutingLoop extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    private RoutingLoop(String what, String fix) {
      super("SL3312", ExitStatus.USAGE, what, fix, null);
    }

    /// @param loop the strips in the order of the sound, such as `drums → music → drums`
    public static RoutingLoop ofSound(String loop) {
      return new RoutingLoop(
          "sound would go round in a circle: " + loop,
          "let one of these strips feed the mix instead, or shut the send or take away the key that"
              + " leads back");
    }

    /// @param loop the VCAs, each moved by the next
    public static RoutingLoop ofVcas(String loop) {
      return new RoutingLoop(
          "VCAs would move each other in a circle: " + loop,
          "take one of them out of the other: set its vca to none");
    }
  }

  /// A concert of which nobody said where its songs begin.
  public static final class NothingToCut extends SessionRefusal {
    private static final long serialVersionUID = 1L;

    public NothingToCut() {
      super(
          "SL3306",
          ExitStatus.INPUT_UNUSABLE,
          "nothing says where a song of the concert begins",
          "set one for each song, such as lathe set SESSION marker@0:12=\"Opening\"",
          null);
    }
  }
}
