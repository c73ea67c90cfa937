package org.soundlathe.engine.source;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One track read ahead: the renderer reads here, the disk's thread fills in front of it.
final class Lane implements SignalReader {
  /// No frame of any session.
  private static final long NONE = Long.MIN_VALUE;

  private static final long PAUSE_NS = 100_000;

  private final SignalReader source;
  private final ReadAhead.Settings settings;
  private final Runnable wake;
  private final float[][] scratch;
  private final int channels;
  private final AtomicLong starvedFrames = new AtomicLong();
  private volatile Window window;
  private volatile long wanted = NONE;
  private volatile long cueFrame = NONE;
  private volatile @Nullable RuntimeException failure;
  private Window spare;
  private @Nullable Window cue;
  private @Nullable Window idle;
  private long cuedFrame = NONE;

  /// @param wake the disk's thread, when there is something to fetch
  Lane(SignalReader source, int channels, ReadAhead.Settings settings, Runnable wake) {
    this.source = source;
    this.channels = channels;
    this.settings = settings;
    this.wake = wake;
    scratch = new float[channels][settings.pieceFrames()];
    window = newWindow();
    spare = newWindow();
    wanted = 0;
  }

  private Window newWindow() {
    return new Window(channels, settings.pieces(), settings.pieceFrames());
  }

  // The renderer ----------------------------------------------------------------------------------

  @Override
  public boolean read(long frame, float[][] into, int frames) {
    long waitedNs = 0;
    while (!window.holds(frame, frames) && waitedNs < settings.patienceNs()) {
      if (window.covers(frame)) {
        window.skipTo(frame);
      } else {
        wanted = frame;
      }
      wake.run();
      LockSupport.parkNanos(PAUSE_NS);
      waitedNs += PAUSE_NS;
      throwFailure();
    }
    var from = window;
    if (!from.covers(frame)) {
      starvedFrames.addAndGet(frames);
      return silence(into, frames);
    }
    if (!from.holds(frame, frames)) {
      starvedFrames.addAndGet(frames);
    }
    boolean isSound = from.take(frame, into, frames);
    // A window that was changed under our hands is being filled with something else by now.
    return from == window ? isSound : silence(into, frames);
  }

  private boolean silence(float[][] into, int frames) {
    for (int c = 0; c < channels; c++) {
      Arrays.fill(into[c], 0, frames, 0f);
    }
    return false;
  }

  private void throwFailure() {
    var thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
  }

  /// The renderer will go there next: begins to fetch what comes before and after the frame.
  void locate(long frame) {
    if (!window.holds(frame - settings.marginFrames(), settings.marginFrames())) {
      wanted = frame;
    }
  }

  /// The renderer will come back to this frame again and again: keeps its beginning at hand.
  void cue(long frame) {
    cueFrame = frame;
  }

  long starvedFrames() {
    return starvedFrames.get();
  }

  // The disk's thread -----------------------------------------------------------------------------

  /// Does the most urgent piece of work.
  ///
  /// @return whether there was any
  boolean work() {
    try {
      turn();
      if (window.freePieces() > 0) {
        window.fill(source, scratch);
        return true;
      }
      return prepareCue();
    } catch (RuntimeException e) {
      failure = e;
      return false;
    }
  }

  /// Whether the renderer may stand waiting here soon.
  boolean isUrgent() {
    return wanted != NONE || 2 * window.freePieces() > settings.pieces();
  }

  private void turn() {
    long frame = wanted;
    if (frame == NONE) {
      return;
    }
    wanted = NONE;
    if (window.covers(frame)) {
      return;
    }
    var old = window;
    var ready = cue;
    if (ready != null && ready.covers(frame)) {
      window = ready;
      cue = null;
      cuedFrame = NONE;
      idle = spare;
    } else {
      spare.restart(frame - settings.marginFrames());
      window = spare;
    }
    spare = old;
  }

  private boolean prepareCue() {
    long frame = cueFrame;
    if (frame == NONE) {
      return false;
    }
    var ready = cue;
    if (ready == null) {
      ready = idle == null ? newWindow() : idle;
      idle = null;
    }
    if (cuedFrame != frame) {
      ready.restart(frame - settings.marginFrames());
      cue = ready;
      cuedFrame = frame;
    }
    if (ready.freePieces() == 0) {
      return false;
    }
    ready.fill(source, scratch);
    return true;
  }

  @Override
  public void close() {
    source.close();
  }
}
