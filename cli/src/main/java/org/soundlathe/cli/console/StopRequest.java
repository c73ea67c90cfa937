package org.soundlathe.cli.console;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.progress.Interrupted;
import sun.misc.Signal;

/// Whether this run was asked to stop. Jobs see it at their next look, clean up and end; a second
/// request ends the process at once. May be used from any thread.
public final class StopRequest {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final AtomicBoolean requested = new AtomicBoolean();

  /// Listens to Ctrl-C and the stop signals of the system.
  ///
  /// @param atFirst told when the first request arrives
  public void listen(Runnable atFirst) {
    for (var name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), _ -> request(atFirst));
      } catch (IllegalArgumentException _) {
        // This system has no such signal, or the JVM was told to leave it alone: the default holds.
      }
    }
  }

  private void request(Runnable atFirst) {
    if (!requested.compareAndSet(false, true)) {
      Runtime.getRuntime().halt(ExitStatus.INTERRUPTED.code());
    }
    atFirst.run();
  }

  /// Asks the run to stop.
  public void request() {
    requested.set(true);
  }

  public boolean isRequested() {
    return requested.get();
  }

  /// @throws Interrupted if this run was asked to stop
  public void check() {
    if (requested.get()) {
      throw new Interrupted();
    }
  }
}
