package org.soundlathe.media;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A file that cannot be read or made as audio.
public abstract sealed class MediaException extends Refusal {
  private static final long serialVersionUID = 1L;

  private MediaException(
      String code, ExitStatus status, String what, String fix, @Nullable Throwable cause) {
    super(code, status, what, fix, cause);
  }

  /// The file is there but cannot be opened or read.
  public static final class Unreadable extends MediaException {
    private static final long serialVersionUID = 1L;

    /// Says why in plain words.
    public static Unreadable of(Path file, IOException cause) {
      var why =
          switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "no permission";
            default -> String.valueOf(cause.getMessage());
          };
      return new Unreadable(file, why, cause);
    }

    public Unreadable(Path file, String why, @Nullable Throwable cause) {
      super(
          "SL3201",
          ExitStatus.INPUT_UNUSABLE,
          file + ": cannot be read (" + why + ")",
          "check that the file exists and that you may read it",
          cause);
    }
  }

  /// The bytes contradict their own format.
  public static final class Malformed extends MediaException {
    private static final long serialVersionUID = 1L;

    public Malformed(Path file, String why) {
      super(
          "SL3202",
          ExitStatus.INPUT_UNUSABLE,
          file + ": damaged (" + why + ")",
          "export the track again, or get the file again from whoever sent it",
          null);
    }
  }

  /// Not audio, or a kind of audio that is not read here.
  public static final class Unsupported extends MediaException {
    private static final long serialVersionUID = 1L;

    public Unsupported(Path file, String why) {
      super(
          "SL3203",
          ExitStatus.INPUT_UNUSABLE,
          file + ": not usable as audio (" + why + ")",
          "send WAV, AIFF or FLAC",
          null);
    }
  }

  /// Larger than the limits that protect this machine from hostile files.
  public static final class LimitExceeded extends MediaException {
    private static final long serialVersionUID = 1L;

    public LimitExceeded(Path file, String which) {
      super(
          "SL3204",
          ExitStatus.INPUT_UNUSABLE,
          file + ": passes a limit (" + which + ")",
          "send a smaller file",
          null);
    }
  }

  /// FFmpeg is needed for this format and is missing or failed.
  public static final class CodecFailed extends MediaException {
    private static final long serialVersionUID = 1L;

    public CodecFailed(Path file, String why, @Nullable Throwable cause) {
      super(
          "SL3205",
          ExitStatus.INPUT_UNUSABLE,
          file + ": the codec gave up (" + why + ")",
          "run lathe doctor to see whether the codecs are there; WAV and AIFF need none",
          cause);
    }
  }

  /// A folder or an archive in which there is nothing to work on.
  public static final class NoTracks extends MediaException {
    private static final long serialVersionUID = 1L;

    public NoTracks(Path place, String why) {
      super(
          "SL3206",
          ExitStatus.INPUT_UNUSABLE,
          place + ": no tracks (" + why + ")",
          "name a folder or a zip that holds WAV, AIFF, FLAC or other audio files",
          null);
    }
  }

  /// An archive that would write outside its folder or unpack to an absurd size.
  public static final class UnsafeArchive extends MediaException {
    private static final long serialVersionUID = 1L;

    public UnsafeArchive(Path archive, String why) {
      super(
          "SL3207",
          ExitStatus.INPUT_UNUSABLE,
          archive + ": not unpacked (" + why + ")",
          "unpack it yourself, look at what is inside, and name the folder",
          null);
    }
  }
}
