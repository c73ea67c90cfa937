package org.soundlathe.tracking.capture;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// Watches the device and the room on the disk, and tells the listener what happens. No sound waits
/// for it.
final class Clerk {
  private static final long SECOND_NS = 1_000_000_000;

  /// What is written between two looks at the disk, and some more.
  private static final int RESERVE_SECONDS = 3;

  private final AudioDevice device;
  private final Drain drain;
  private final History history;
  private final CaptureListener listener;
  private final CaptureSettings settings;
  private final LongSupplier freeBytes;
  private final Set<Recording> begun = new HashSet<>();
  private long nextSecondNs = System.nanoTime();
  private long latePeriods;

  Clerk(
      AudioDevice device,
      Drain drain,
      History history,
      CaptureListener listener,
      CaptureSettings settings,
      LongSupplier freeBytes) {
    this.device = device;
    this.drain = drain;
    this.history = history;
    this.listener = listener;
    this.settings = settings;
    this.freeBytes = freeBytes;
  }

  void pass() {
    if (device.loss().isPresent()) {
      drain.deviceGone();
    }
    for (var gap = drain.news().poll(); gap != null; gap = drain.news().poll()) {
      listener.gap(gap);
    }
    long late = device.exchange().counts().xruns();
    if (late != latePeriods) {
      listener.late(history.endFrame(), late - latePeriods);
      latePeriods = late;
    }
    boolean isSecond = System.nanoTime() >= nextSecondNs;
    for (var recording : drain.active()) {
      if (!recording.isTold()) {
        tell(recording, isSecond);
      }
    }
    if (isSecond) {
      nextSecondNs = System.nanoTime() + SECOND_NS;
      watchRoom();
    }
  }

  private void tell(Recording recording, boolean isSecond) {
    boolean isDone = recording.isDone();
    if (begun.add(recording)) {
      listener.began(recording);
    }
    for (var mark = recording.nextUntold(); mark != null; mark = recording.nextUntold()) {
      listener.marked(recording, mark);
    }
    if (isDone) {
      listener.ended(recording.await());
      recording.told();
      begun.remove(recording);
    } else if (isSecond) {
      listener.progress(recording, recording.writtenFrames());
    }
  }

  private void watchRoom() {
    long needed = settings.reserveBytes() + RESERVE_SECONDS * bytesPerSecond();
    long free = bytesPerSecond() == 0 ? Long.MAX_VALUE : freeBytes.getAsLong();
    if (free < needed) {
      for (var recording : drain.active()) {
        var file = recording.order().arms().getFirst().file();
        recording.end(history.endFrame(), Why.NO_ROOM, WriteRefusal.noRoom(file, needed, free));
      }
    }
  }

  private long bytesPerSecond() {
    long sum = 0;
    for (var recording : drain.active()) {
      sum += recording.isDone() ? 0 : bytesPerSecond(recording);
    }
    return sum;
  }

  private long bytesPerSecond(Recording recording) {
    return recording.order().bytesPerSecond(device.format().sampleRateHz());
  }

  /// How long the disk lasts for what is being recorded.
  double secondsLeft() {
    long bytes = bytesPerSecond();
    return bytes == 0
        ? Double.POSITIVE_INFINITY
        : (double) Math.max(0, freeBytes.getAsLong() - settings.reserveBytes()) / bytes;
  }
}
