package org.soundlathe.paperwork.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does independent jobs side by side and hands their results back in the order of the jobs.
public final class Parallel {
  private Parallel() {}

  /// Returns when every job has ended; the first failure, in the order of the jobs, is thrown, and
  /// jobs that have not begun then are dropped.
  ///
  /// @param threads 1..256
  /// @throws Interrupted if the waiting thread is interrupted
  public static <T> List<T> all(List<Callable<T>> jobs, int threads) {
    try (var pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, jobs.size())))) {
      var futures = new ArrayList<Future<T>>();
      jobs.forEach(job -> futures.add(pool.submit(job)));
      try {
        var results = new ArrayList<T>();
        for (var future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException e) {
        pool.shutdownNow();
        throw unwrapped(e);
      } catch (InterruptedException _) {
        pool.shutdownNow();
        Thread.currentThread().interrupt();
        throw new Interrupted();
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
