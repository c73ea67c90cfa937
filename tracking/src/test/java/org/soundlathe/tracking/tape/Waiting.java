package org.soundlathe.tracking.tape;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does, and fails instead of waiting for ever.
final class Waiting {
  private static final long LIMIT_NS = 30_000_000_000L;

  private Waiting() {}

  static void until(BooleanSupplier isSo, String what) {
    long limitNs = System.nanoTime() + LIMIT_NS;
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > limitNs) {
        fail("waited in vain until " + what);
      }
      LockSupport.parkNanos(200_000);
    }
  }

  /// Until nothing rolls any more; what the machine failed of is thrown.
  static void forEnd(TapeMachine machine) {
    until(machine::isIdle, "the tape stands");
    machine
        .status()
        .failure()
        .ifPresent(failure -> {
          throw failure;
        });
  }
}
