package org.soundlathe.tracking.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.Gap;

/// Drains a device and keeps all of its first input in memory, in tape frames, with silence where
/// frames were lost.
final class WholeTape implements Recorder, AutoCloseable {
  private final Exchange exchange;
  private final float[][] block;
  private final Thread thread;
  private final ArrayDeque<Gap> gaps = new ArrayDeque<>();
  private final List<Kept> kept = new ArrayList<>();
  private float[] tape = new float[1 << 18];
  private long drained;
  private volatile long captured;
  private volatile boolean isClosing;

  /// A recording that the machine asked for.
  static final class Kept implements Rolling {
    final long tapeFrom;
    final long sessionFrame;
    volatile long tapeTo = Long.MAX_VALUE;

    Kept(long tapeFrom, long sessionFrame) {
      this.tapeFrom = tapeFrom;
      this.sessionFrame = sessionFrame;
    }

    @Override
    public void cut(long newTapeTo) {
      tapeTo = newTapeTo;
    }
  }

  WholeTape(Exchange exchange) {
    this.exchange = exchange;
    block = new float[exchange.inputChannels()][4096];
    thread = Thread.ofPlatform().daemon().name("whole tape").start(this::run);
  }

  @Override
  public synchronized Rolling roll(long tapeFrom, long sessionFrame) {
    var recording = new Kept(tapeFrom, sessionFrame);
    kept.add(recording);
    return recording;
  }

  @Override
  public long oldestFrame() {
    return 0;
  }

  @Override
  public long capturedFrame() {
    return captured;
  }

  synchronized List<Kept> kept() {
    return List.copyOf(kept);
  }

  /// What was recorded.
  synchronized float[] sound(Kept recording) {
    return Arrays.copyOfRange(
        tape, (int) recording.tapeFrom, (int) Math.min(captured, recording.tapeTo));
  }

  private void run() {
    while (!isClosing) {
      int got = exchange.drain(block, 0, block[0].length);
      synchronized (this) {
        gaps.addAll(exchange.takeGaps());
        write(got);
      }
      if (got == 0) {
        LockSupport.parkNanos(200_000);
      }
    }
  }

  private void write(int frames) {
    int at = 0;
    long tapeFrame = captured;
    while (at < frames || isGapHere()) {
      var gap = gaps.peek();
      if (gap != null && isGapHere()) {
        gaps.remove();
        tapeFrame += gap.kind() == Gap.Kind.STARVED ? 0 : gap.frames();
        continue;
      }
      long next = gap == null ? Long.MAX_VALUE : gap.capturedFrame();
      int count = (int) Math.min(frames - at, next - drained);
      if (tapeFrame + count > tape.length) {
        tape = Arrays.copyOf(tape, (int) (2 * (tapeFrame + count)));
      }
      System.arraycopy(block[0], at, tape, (int) tapeFrame, count);
      at += count;
      drained += count;
      tapeFrame += count;
    }
    captured = tapeFrame;
  }

  private boolean isGapHere() {
    var gap = gaps.peek();
    return gap != null && gap.capturedFrame() <= drained;
  }

  @Override
  public void close() {
    isClosing = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
