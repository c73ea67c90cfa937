package org.soundlathe.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;
import tools.jackson.databind.node.ObjectNode;

/// Why a command did not do its job, as it is told: a number, what and where, and the fix.
public record Trouble(String code, ExitStatus status, String what, String fix) {
  /// Finds the refusal or the want of memory that a failure comes from; threads wrap them.
  public static Trouble of(Throwable failure) {
    for (var cause : causes(failure)) {
      if (cause instanceof Refusal refusal) {
        return new Trouble(refusal.code(), refusal.status(), refusal.what(), refusal.fix());
      }
      if (cause instanceof OutOfMemoryError) {
        return outOfMemory();
      }
    }
    return unexpected(failure);
  }

  /// A command line that cannot be understood.
  public static Trouble usage(String what, String fix) {
    return new Trouble("SL3101", ExitStatus.USAGE, what, fix);
  }

  private static Trouble outOfMemory() {
    long heapMb = Runtime.getRuntime().maxMemory() / (1 << 20);
    return new Trouble(
        "SL3102",
        ExitStatus.NOT_ENOUGH_SPACE,
        "the job needs more than the " + heapMb + " MB of memory that it may use",
        "use fewer threads (--threads 1), close other programs, or set"
            + " SOUNDLATHE_HEAP=6g to allow more");
  }

  private static Trouble unexpected(Throwable failure) {
    return new Trouble(
        "SL3100",
        ExitStatus.UNEXPECTED,
        "something went wrong that should not: " + failure,
        "please report it, with what SOUNDLATHE_DEBUG=1 adds to the same command");
  }

  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    @Nullable Throwable cause = failure;
    while (cause != null && causes.size() < 50) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }

  /// The one object that `--json` prints.
  public ObjectNode json() {
    return Json.object()
        .put("status", "error")
        .put("code", code)
        .put("message", what)
        .put("fix", fix);
  }

  /// What a person reads, without a line feed at its end.
  public String text(Ink ink) {
    return code + ink.error(" error: ") + what + "\nfix: " + fix + "\nmore: lathe help " + code;
  }
}
