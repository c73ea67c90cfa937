package org.soundlathe.tracking.capture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// Takes sound out of the device's ring and lays it on the tape, silence where some was lost. It
/// allocates nothing and waits for nobody, but when a recording begins or a gap has come.
final class Drain {
  static final int BLOCK_FRAMES = 2048;

  private final Exchange exchange;
  private final History history;
  private final Meters meters;
  private final float[][] block;
  private final float[][] silence;
  private final Queue<Recording> ordered = new ConcurrentLinkedQueue<>();
  private final Queue<CaptureGap> gaps = new ConcurrentLinkedQueue<>();
  private final Queue<CaptureGap> news = new ConcurrentLinkedQueue<>();
  private final ArrayDeque<Gap> ahead = new ArrayDeque<>();
  private long drainedFrames;
  private long silentFrames;
  private volatile Recording[] active = new Recording[0];
  private volatile boolean isDeviceGone;

  Drain(Exchange exchange, History history, Meters meters) {
    this.exchange = exchange;
    this.history = history;
    this.meters = meters;
    block = new float[exchange.inputChannels()][BLOCK_FRAMES];
    silence = new float[exchange.inputChannels()][BLOCK_FRAMES];
  }

  // Other threads ---------------------------------------------------------------------------------

  void add(Recording recording) {
    ordered.add(recording);
  }

  /// Recordings that have begun, finished ones among them for a while.
  Recording[] active() {
    return active;
  }

  /// Every gap since the tape runs.
  Iterable<CaptureGap> gaps() {
    return gaps;
  }

  /// Gaps that nobody has been told of.
  Queue<CaptureGap> news() {
    return news;
  }

  /// The device says that it is gone; what it has captured is drained, then recordings end.
  void deviceGone() {
    isDeviceGone = true;
  }

  void abandon(Throwable defect) {
    for (var recording : active) {
      recording.abandon(defect);
    }
    ordered.forEach(recording -> recording.abandon(defect));
  }

  // Its thread ------------------------------------------------------------------------------------

  /// @return whether more may be waiting
  boolean pass() {
    takeOrders();
    boolean isGone = isDeviceGone || exchange.isLost();
    // Before the gaps: then all that lie before these frames are listed.
    long ready = exchange.capturedFrames();
    if (exchange.hasGaps()) {
      ahead.addAll(exchange.takeGaps());
    }
    long end = drainedFrames + ready;
    long room = history.roomFrames(neededFrame());
    boolean hasMoved = false;
    for (int count = step(end, room); count > 0; count = step(end, room)) {
      room -= count;
      hasMoved = true;
    }
    if (isGone && ready == 0 && silentFrames == 0) {
      endAll(Why.DEVICE);
    }
    return hasMoved;
  }

  /// Lays down silence or sound, up to the next gap.
  ///
  /// @param end of what has been captured, counted in the device's ring
  /// @return how many frames of sound or silence
  private int step(long end, long room) {
    passGaps();
    int most = (int) Math.min(BLOCK_FRAMES, room);
    if (silentFrames > 0) {
      int count = (int) Math.min(most, silentFrames);
      history.append(silence, count);
      silentFrames -= count;
      return count;
    }
    var gap = ahead.peek();
    long untilGap = gap == null ? Long.MAX_VALUE : gap.capturedFrame() - drainedFrames;
    int count = (int) Math.min(Math.min(most, end - drainedFrames), untilGap);
    if (count > 0) {
      exchange.drain(block, 0, count);
      meters.listen(block, count);
      history.append(block, count);
      drainedFrames += count;
    }
    return Math.max(0, count);
  }

  private void passGaps() {
    for (var gap = ahead.peek(); isHere(gap); gap = ahead.peek()) {
      ahead.poll();
      long tapeFrame = history.endFrame() - (drainedFrames - gap.capturedFrame());
      var noted = new CaptureGap(gap.kind(), tapeFrame, gap.playedFrame(), gap.frames());
      gaps.add(noted);
      news.add(noted);
      if (noted.isCaptureLost()) {
        silentFrames = gap.frames();
      }
    }
  }

  private boolean isHere(@Nullable Gap gap) {
    return gap != null && silentFrames == 0 && gap.capturedFrame() <= drainedFrames;
  }

  private void takeOrders() {
    for (var recording = ordered.poll(); recording != null; recording = ordered.poll()) {
      recording.begin(history.oldestFrame());
      var running = Arrays.stream(active).filter(r -> !r.isTold()).toArray(Recording[]::new);
      var more = Arrays.copyOf(running, running.length + 1);
      more[running.length] = recording;
      active = more;
    }
  }

  /// The oldest frame that some recording has not written yet.
  private long neededFrame() {
    long needed = Long.MAX_VALUE / 2;
    for (var recording : active) {
      if (!recording.isDone()) {
        needed = Math.min(needed, recording.position());
      }
    }
    return needed;
  }

  void endAll(Why why) {
    for (var recording : active) {
      recording.end(history.endFrame(), why, null);
    }
  }
}
