package org.soundlathe.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Reads all tracks ahead of the renderer, on one thread of its own, so that a slow disk is not
/// heard: some fractions of a second of each track stand in memory, whatever the song's length.
///
/// Its readers belong to the renderer's thread. A reader waits no longer than it may for what is
/// not there yet; then it gives silence, and counts it.
public final class ReadAhead implements AutoCloseable {
  /// How it works; no effect on the sound as long as the disk keeps up.
  ///
  /// @param pieces how many pieces of each track stand in memory
  /// @param pieceFrames how much is read at once
  /// @param marginFrames how long before the frame that it is located to the renderer may begin to
  ///   read, because strips that work early want it earlier; less than all pieces together
  /// @param patienceNs how long a reader waits at most
  public record Settings(int pieces, int pieceFrames, int marginFrames, long patienceNs) {
    /// Two thirds of a second at 48 kHz, of which the renderer may ask for a sixth in advance.
    public static final Settings USUAL = new Settings(8, 4096, 8192, 500_000_000);

    public Settings {
      if (pieces < 2 || pieceFrames < 1 || marginFrames < 0 || patienceNs < 0) {
        throw new IllegalArgumentException("pieces " + pieces + " of " + pieceFrames + " frames");
      }
      if (marginFrames >= pieces * pieceFrames) {
        throw new IllegalArgumentException("a margin of " + marginFrames + " frames is all of it");
      }
    }
  }

  /// A track to read ahead.
  public record Track(SignalReader reader, int channels) {}

  private static final long PAUSE_NS = 20_000_000;

  private final List<Lane> lanes = new ArrayList<>();
  private @Nullable Thread thread;
  private volatile boolean isClosed;

  /// @param tracks closed with this
  public ReadAhead(List<Track> tracks, Settings settings) {
    for (var track : tracks) {
      lanes.add(new Lane(track.reader(), track.channels(), settings, this::wake));
    }
    thread = Thread.ofPlatform().daemon().name("read ahead").start(this::run);
  }

  /// One reader a track, in their order; closed with this.
  public List<SignalReader> readers() {
    return List.copyOf(lanes);
  }

  /// The renderer goes to a frame next.
  public void locate(long frame) {
    lanes.forEach(lane -> lane.locate(frame));
    wake();
  }

  /// The renderer will jump back to a frame, as at the end of a loop.
  public void cue(long frame) {
    lanes.forEach(lane -> lane.cue(frame));
    wake();
  }

  /// How many frames, over all tracks, were silent because the disk was late.
  public long starvedFrames() {
    return lanes.stream().mapToLong(Lane::starvedFrames).sum();
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  /// The most urgent tracks first, each one piece at a time.
  private void run() {
    while (!isClosed) {
      boolean isBusy = false;
      for (var lane : lanes) {
        if (lane.isUrgent()) {
          isBusy |= lane.work();
        }
      }
      for (int i = 0; i < lanes.size() && !isBusy; i++) {
        isBusy = lanes.get(i).work();
      }
      if (!isBusy) {
        LockSupport.parkNanos(PAUSE_NS);
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    wake();
    var running = thread;
    boolean wasInterrupted = false;
    while (running != null && running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException _) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
    lanes.forEach(Lane::close);
  }
}
