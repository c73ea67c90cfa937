package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A fixed number of threads that do a list of tasks together, the caller among them.
///
/// Which thread does which task is open; the tasks of one list must not depend on each other.
final class Crew implements AutoCloseable {
  private final List<Thread> helpers = new ArrayList<>();
  private final Phaser gate;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final AtomicInteger next = new AtomicInteger();
  private volatile List<Runnable> tasks = List.of();
  private volatile boolean closed;
  private boolean underWay;

  /// @param threads 1..64, the caller included
  Crew(int threads) {
    gate = new Phaser(threads);
    for (int i = 1; i < threads; i++) {
      helpers.add(Thread.ofPlatform().daemon().name("desk-" + i).start(this::help));
    }
  }

  /// Does all tasks; they may be taken in any order.
  void run(List<Runnable> work) {
    begin(work);
    finish();
  }

  private void begin(List<Runnable> work) {
    tasks = work;
    next.set(0);
    underWay = true;
    gate.arriveAndAwaitAdvance();
  }

  private void finish() {
    takeTasks();
    gate.arriveAndAwaitAdvance();
    underWay = false;
    var thrown = failure.getAndSet(null);
    switch (thrown) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }

  private void help() {
    while (true) {
      gate.arriveAndAwaitAdvance();
      if (closed) {
        return;
      }
      takeTasks();
      gate.arriveAndAwaitAdvance();
    }
  }

  private void takeTasks() {
    var work = tasks;
    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
      try {
        work.get(i).run();
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      }
    }
  }

  /// Lets the threads go; where a list is still under way its untaken tasks are dropped.
  @Override
  public void close() {
    if (underWay) {
      next.set(Integer.MAX_VALUE / 2);
      gate.arriveAndAwaitAdvance();
    }
    closed = true;
    gate.arriveAndAwaitAdvance();
    for (var helper : helpers) {
      try {
        helper.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
