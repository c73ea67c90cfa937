package org.soundlathe.tracking.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.Marker;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.paperwork.message.Refusal;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// A recording under way. Any thread may end it, set markers and look.
public final class Recording {
  private final RecordingOrder order;
  private final List<TakeSink> sinks;
  private final ConcurrentLinkedQueue<Mark> marks = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Mark> untold = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<RecordingResult> result = new CompletableFuture<>();
  private volatile boolean hasBegun;
  private volatile long startFrame;
  private volatile long position;
  private final AtomicReference<End> end;
  private volatile boolean isTold;
  private long lastLoudFrame;

  private record End(long tapeFrame, Why why, @Nullable Refusal failure) {}

  private record Mark(long tapeFrame, String label) {}

  Recording(RecordingOrder order, List<TakeSink> sinks) {
    this.order = order;
    this.sinks = List.copyOf(sinks);
    this.position = order.startTapeFrame();
    this.startFrame = order.startTapeFrame();
    end =
        new AtomicReference<>(new End(order.endTapeFrame().orElse(Long.MAX_VALUE), Why.END, null));
  }

  public RecordingOrder order() {
    return order;
  }

  /// Where its first sample lies on the tape: later than ordered where the history did not reach.
  public long startTapeFrame() {
    return startFrame;
  }

  /// Where its first sample belongs in the session.
  public long startSessionFrame() {
    return order.startSessionFrame() + startFrame - order.startTapeFrame();
  }

  /// How much of it the system has taken.
  public long writtenFrames() {
    return position - startFrame;
  }

  public boolean isDone() {
    return result.isDone();
  }

  /// Ends it there, or at once where that has passed and is written already.
  public void endAt(long tapeFrame) {
    end(tapeFrame, Why.END, null);
  }

  /// Sets a marker; sound is not touched.
  public void mark(long tapeFrame, String label) {
    var mark = new Mark(tapeFrame, label);
    marks.add(mark);
    untold.add(mark);
  }

  /// Waits until its files are finished: a moment after its end has come in.
  public RecordingResult await() {
    return result.join();
  }

  // The capture's own threads ---------------------------------------------------------------------

  boolean hasBegun() {
    return hasBegun;
  }

  /// On the thread that drains, before the disk looks.
  void begin(long oldestFrame) {
    startFrame = Math.max(order.startTapeFrame(), oldestFrame);
    position = startFrame;
    hasBegun = true;
  }

  /// An earlier end wins, whoever said it.
  void end(long tapeFrame, Why why, @Nullable Refusal failure) {
    var wanted = new End(tapeFrame, why, failure);
    end.accumulateAndGet(wanted, (was, now) -> now.tapeFrame() < was.tapeFrame() ? now : was);
  }

  long endFrame() {
    return end.get().tapeFrame();
  }

  /// The first tape frame that is not written yet.
  long position() {
    return position;
  }

  /// On the disk's thread.
  void advance(int frames) {
    long before = position; // this thread alone writes it now
    position = before + frames;
  }

  /// The last frame in which some input was not silent, as far as it is written.
  long lastLoudFrame() {
    return Math.max(lastLoudFrame, startFrame);
  }

  void loudAt(long tapeFrame) {
    lastLoudFrame = tapeFrame;
  }

  /// The next marker that nobody has been told of.
  @Nullable Marker nextUntold() {
    var mark = untold.poll();
    return mark == null ? null : new Marker(mark.tapeFrame() - startFrame, mark.label());
  }

  /// Whether everybody knows that it has ended.
  boolean isTold() {
    return isTold;
  }

  void told() {
    isTold = true;
  }

  List<TakeSink> sinks() {
    return sinks;
  }

  List<Marker> markers() {
    var markers = new ArrayList<Marker>();
    for (var mark : marks) {
      long frame = mark.tapeFrame() - startFrame;
      if (frame >= 0 && frame <= writtenFrames()) {
        markers.add(new Marker(frame, mark.label()));
      }
    }
    markers.sort((a, b) -> Long.compare(a.frame(), b.frame()));
    return markers;
  }

  /// @param lost every gap of the tape
  RecordingResult complete(List<RecordingResult.Taken> takes, Iterable<CaptureGap> lost) {
    var gaps = new ArrayList<CaptureGap>();
    for (var gap : lost) {
      if (gap.isCaptureLost()
          && gap.tapeFrame() < position
          && gap.tapeFrame() + gap.frames() > startFrame) {
        gaps.add(gap);
      }
    }
    var ended = end.get();
    return new RecordingResult(
        order,
        startFrame,
        startSessionFrame(),
        takes,
        gaps,
        markers(),
        ended.why(),
        Optional.ofNullable(ended.failure()));
  }

  void publish(RecordingResult done) {
    result.complete(done);
  }

  /// A defect has stopped the threads that would finish it; the header is mended when the session
  /// is opened.
  void abandon(Throwable defect) {
    result.completeExceptionally(defect);
  }
}
