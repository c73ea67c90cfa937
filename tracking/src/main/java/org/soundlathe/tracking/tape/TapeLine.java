package org.soundlathe.tracking.tape;

import java.util.Arrays;
import org.soundlathe.engine.live.LiveSource;
import org.soundlathe.engine.live.Transport;

/// The endless signal that is fed to the device: silence where the tape stands, else what its
/// course wants at each roll frame, exact to the frame. One thread.
final class TapeLine {
  private final LiveSource source;
  private final int sampleRateHz;
  private final Overlay overlay;
  private Transport transport;
  private Course course = Course.from(0);
  private long rollFrame;
  private boolean isRolling;
  private boolean isBegun;

  TapeLine(LiveSource source, int sampleRateHz, Overlay overlay) {
    this.source = source;
    this.sampleRateHz = sampleRateHz;
    this.overlay = overlay;
    transport = new Transport(source, sampleRateHz);
  }

  /// Rolls from the next frame on.
  void roll(Course newCourse) {
    course = newCourse;
    rollFrame = 0;
    isRolling = true;
    isBegun = false;
    transport = new Transport(source, sampleRateHz);
    transport.locate(course.startFrame());
    if (course.isLoop()) {
      transport.loop(course.loopFrom(), course.loopTo());
    }
  }

  /// Stands still behind a short fade.
  void stop() {
    transport.stop();
    isRolling = false;
  }

  boolean isRolling() {
    return isRolling;
  }

  /// The next frame rolled is this one: what the device has lost is skipped, so that the song keeps
  /// to the device's time.
  void catchUp(long toRollFrame) {
    if (toRollFrame == rollFrame) {
      return;
    }
    rollFrame = toRollFrame;
    if (transport.isPlaying()) {
      transport.locate(Math.max(0, course.sessionAt(rollFrame)));
    }
  }

  /// Renders the next frames.
  ///
  /// @param into `[channel][frames]`, a signal for every output of the device
  void next(float[][] into, int frames) {
    for (int c = source.channels(); c < into.length; c++) {
      Arrays.fill(into[c], 0, frames, 0f);
    }
    int lead = (int) Math.max(0, Math.min(frames, course.leadFrames() - rollFrame));
    if (!isRolling || lead == frames) {
      transport.next(into, frames);
    } else {
      begin(into, lead, frames);
    }
    if (isRolling) {
      overlay(into, frames);
      rollFrame += frames;
    } else {
      overlay.add(Overlay.STANDING, into, 0, frames);
    }
  }

  /// The music begins within this block, or is under way.
  private void begin(float[][] into, int lead, int frames) {
    if (lead == 0) {
      start();
      transport.next(into, frames);
      return;
    }
    var rest = new float[into.length][frames - lead];
    transport.next(into, lead);
    start();
    transport.next(rest, frames - lead);
    for (int c = 0; c < source.channels(); c++) {
      System.arraycopy(rest[c], 0, into[c], lead, frames - lead);
    }
  }

  private void start() {
    if (!isBegun) {
      transport.locate(course.sessionAt(Math.max(rollFrame, course.leadFrames())));
      transport.play();
      isBegun = true;
    }
  }

  private void overlay(float[][] into, int frames) {
    int done = 0;
    while (done < frames) {
      long roll = rollFrame + done;
      int count = (int) Math.min(frames - done, course.straightFrames(roll));
      overlay.add(course.sessionAt(roll), into, done, count);
      done += count;
    }
  }
}
