package org.soundlathe.tracking.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.ThreadEnd;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// The three threads of a capture: one drains the device's ring into the history, one writes the
/// files, one tells the listener. The first two allocate nothing while they run, and no lock lies
/// between them. They end in that order: what was drained is written, and what was written is told.
final class CaptureThreads implements AutoCloseable {
  private static final long DRAIN_PAUSE_NS = 10_000_000;
  private static final long DISK_PAUSE_NS = 60_000_000;
  private static final long CLERK_PAUSE_NS = 50_000_000;

  private final Drain drain;
  private final DiskWriter writer;
  private final Clerk clerk;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean isClosing;
  private volatile boolean isDrained;
  private volatile boolean isWritten;
  private volatile @Nullable Throwable failure;

  CaptureThreads(Drain drain, DiskWriter writer, Clerk clerk) {
    this.drain = drain;
    this.writer = writer;
    this.clerk = clerk;
  }

  void start() {
    begin("capture", () -> drainOn(drain.pass()), DRAIN_PAUSE_NS);
    begin("disk", () -> writeOn(writer.pass()), DISK_PAUSE_NS);
    begin("capture clerk", this::tellOn, CLERK_PAUSE_NS);
  }

  boolean isClosing() {
    return isClosing;
  }

  /// A defect that has ended them.
  @Nullable Throwable failure() {
    return failure;
  }

  /// Waits until all that has come in is in its files.
  @Override
  public void close() {
    isClosing = true;
    threads.forEach(ThreadEnd::await);
  }

  private void begin(String name, BooleanSupplier pass, long pauseNs) {
    Runnable run =
        () -> {
          try {
            while (pass.getAsBoolean()) {
              LockSupport.parkNanos(pauseNs);
            }
          } catch (RuntimeException | Error e) {
            failure = e;
            drain.abandon(e);
            isClosing = true;
            isDrained = true;
            isWritten = true;
          }
        };
    threads.add(Thread.ofPlatform().daemon().name(name).start(run));
  }

  private boolean drainOn(boolean hasMoved) {
    boolean isMoving = hasMoved;
    boolean isLast = isClosing;
    while (isMoving) {
      isMoving = drain.pass();
    }
    if (isLast) {
      drain.pass();
      drain.endAll(Why.CLOSED);
      isDrained = true;
    }
    return !isLast;
  }

  private boolean writeOn(boolean hasMoved) {
    boolean isMoving = hasMoved;
    boolean isLast = isDrained;
    while (isMoving || isLast) {
      isMoving = writer.pass();
      isLast &= isMoving;
    }
    isWritten = isDrained && !isRecording();
    return !isWritten;
  }

  private boolean isRecording() {
    for (var recording : drain.active()) {
      if (!recording.isDone()) {
        return true;
      }
    }
    return false;
  }

  private boolean tellOn() {
    boolean isLast = isWritten;
    clerk.pass();
    return !isLast;
  }
}
