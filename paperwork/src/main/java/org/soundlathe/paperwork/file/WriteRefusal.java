package org.soundlathe.paperwork.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// Something could not be written: no space, no permission, or the name is taken.
public final class WriteRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private WriteRefusal(
      String code, ExitStatus status, String what, String fix, @Nullable Throwable cause) {
    super(code, status, what, fix, cause);
  }

  /// Tells a full disk from a missing permission by what the system said.
  public static WriteRefusal of(Path target, IOException cause) {
    if (isFullDisk(cause)) {
      return new WriteRefusal(
          "SL3011",
          ExitStatus.NOT_ENOUGH_SPACE,
          target + ": the disk is full",
          "free some space or choose another place with -o; nothing was left half-written",
          cause);
    }
    return new WriteRefusal(
        "SL3012",
        ExitStatus.OUTPUT_UNWRITABLE,
        target + ": cannot be written (" + reason(cause) + ")",
        "check the folder and its permissions, or choose another place with -o",
        cause);
  }

  public static WriteRefusal exists(Path target, @Nullable IOException cause) {
    return new WriteRefusal(
        "SL3010",
        ExitStatus.OUTPUT_EXISTS,
        target + " exists already",
        "choose another name with -o, or add --force to replace it",
        cause);
  }

  /// @param neededBytes what the job is estimated to write
  public static WriteRefusal noRoom(Path target, long neededBytes, long freeBytes) {
    return new WriteRefusal(
        "SL3013",
        ExitStatus.NOT_ENOUGH_SPACE,
        String.format(
            Locale.ROOT,
            "%s: about %d MB are needed and %d MB are free",
            target,
            neededBytes / 1_000_000 + 1,
            freeBytes / 1_000_000),
        "free some space or choose another place with -o; nothing was written",
        null);
  }

  private static boolean isFullDisk(IOException cause) {
    var text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("disk quota")
        || text.contains("not enough space");
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "no permission";
      case NoSuchFileException _ -> "no such folder";
      default -> String.valueOf(cause.getMessage());
    };
  }
}
