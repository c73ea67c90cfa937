package org.soundlathe.device;

/// Waits for a sound's thread to end, also where the waiting one is interrupted meanwhile: what is
/// closed half would be worse. The interruption is there again afterwards.
public final class ThreadEnd {
  private ThreadEnd() {}

  public static void await(Thread thread) {
    await(thread, 0);
  }

  /// @param limitMs how long at most; 0 for ever
  public static void await(Thread thread, long limitMs) {
    boolean wasInterrupted = false;
    boolean isWaiting = true;
    while (isWaiting) {
      try {
        thread.join(limitMs);
        isWaiting = false;
      } catch (InterruptedException _) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
