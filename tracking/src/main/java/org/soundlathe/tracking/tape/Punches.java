package org.soundlathe.tracking.tape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.tracking.tape.Recorder.Rolling;

/// Begins and ends the recordings of one run of the tape, each exactly at its frames. The tape's
/// thread.
final class Punches {
  private final TapePlan plan;
  private final Roll roll;
  private final Recorder recorder;
  private final long noticeFrames;
  private @Nullable Region region;
  private @Nullable Rolling recording;
  private long lastCut;
  private int nextPass;
  private int takes;
  private long lastRoll = Course.NEVER;

  /// @param noticeFrames how long before its beginning a recording is announced
  Punches(TapePlan plan, Roll roll, Recorder recorder, long noticeFrames) {
    this.plan = plan;
    this.roll = roll;
    this.recorder = recorder;
    this.noticeFrames = noticeFrames;
  }

  /// Announces what is due, and goes on to the next pass.
  void attend() {
    long captured = recorder.capturedFrame();
    var running = region;
    if (running != null && captured >= roll.capturedAt(running.rollTo())) {
      region = null;
      recording = null;
      goOn(running);
    }
    if (region == null) {
      next()
          .filter(next -> captured + noticeFrames >= roll.capturedAt(next.rollFrom()))
          .ifPresent(this::begin);
    }
  }

  /// What is still to be recorded by the plan.
  private Optional<Region> next() {
    return plan.region(nextPass)
        .filter(next -> next.rollFrom() < lastRoll)
        .map(next -> next.endingAt(lastRoll));
  }

  /// A hand that has punched in within a loop goes on recording behind the seam.
  private void goOn(Region ended) {
    boolean isByHand = plan.inFrame() == Course.NEVER;
    if (isByHand
        && ended.rollTo() < lastRoll
        && ended.rollTo() == plan.course().seamAfter(ended.rollFrom())) {
      begin(plan.byHand(ended.rollTo()));
    }
  }

  private void begin(Region next) {
    nextPass = next.pass() + 1;
    long wanted = roll.capturedAt(next.rollFrom());
    long from = Math.max(wanted, recorder.oldestFrame());
    region = next;
    takes++;
    recording = recorder.roll(from, next.sessionFrame() + from - wanted);
    cut(next);
  }

  private void cut(Region ended) {
    var running = recording;
    if (!ended.isOpen() && running != null) {
      lastCut = roll.capturedAt(ended.rollTo());
      running.cut(lastCut);
    }
  }

  /// A hand punches in or out at a roll frame.
  void punch(long rollFrame) {
    var running = region;
    if (running != null && running.rollFrom() < rollFrame) {
      end(running, rollFrame);
    } else if (running == null && rollFrame < lastRoll) {
      begin(plan.byHand(rollFrame));
    }
  }

  /// Nothing behind a roll frame is recorded.
  void stop(long rollFrame) {
    lastRoll = rollFrame;
    var running = region;
    if (running != null) {
      end(running, Math.max(running.rollFrom(), rollFrame));
    }
  }

  /// The device is gone: what has been captured is all there will be.
  void abandon() {
    lastRoll = Long.MIN_VALUE;
    var running = recording;
    if (running != null) {
      lastCut = recorder.capturedFrame();
      running.cut(lastCut);
    }
    region = null;
    recording = null;
  }

  private void end(Region running, long rollFrame) {
    var ended = running.endingAt(rollFrame);
    region = ended;
    cut(ended);
  }

  /// Whether a roll frame belongs to what is recorded now.
  boolean isRecording(long rollFrame) {
    var running = region;
    return running != null && rollFrame >= running.rollFrom() && rollFrame < running.rollTo();
  }

  /// Whether all that was announced has been captured.
  boolean isDone() {
    return recorder.capturedFrame() >= lastCut && region == null && next().isEmpty();
  }

  int takes() {
    return takes;
  }
}
