package org.soundlathe.tracking.tape;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.engine.live.LiveSource;
import org.soundlathe.tracking.tape.TapeStatus.State;

/// What the tape machine rolls: where its tape is on the device's clock, what it plays there, and
/// what of it is recorded. The tape's thread.
final class Reels {
  /// A recording is announced so long before it begins.
  private static final double NOTICE_SECONDS = 0.25;

  private final Exchange exchange;
  private final LiveSource source;
  private final Recorder recorder;
  private final TapeLine line;
  private final int roundTripFrames;
  private final long noticeFrames;
  private @Nullable Roll roll;
  private @Nullable Punches punches;
  private TapePlan plan = TapePlan.playing(Course.from(0));
  private int takes;
  private @Nullable RuntimeException failure;

  Reels(
      Exchange exchange,
      LiveSource source,
      int sampleRateHz,
      Overlay overlay,
      Recorder recorder,
      int roundTripFrames) {
    this.exchange = exchange;
    this.source = source;
    this.recorder = recorder;
    this.roundTripFrames = roundTripFrames;
    line = new TapeLine(source, sampleRateHz, overlay);
    noticeFrames = (long) (NOTICE_SECONDS * sampleRateHz);
  }

  // Buttons ---------------------------------------------------------------------------------------

  void begin(TapePlan newPlan) {
    var rolled = new Roll(nextTapeFrame(), roundTripFrames);
    plan = newPlan;
    roll = rolled;
    punches = new Punches(newPlan, rolled, recorder, noticeFrames);
    line.roll(newPlan.course());
  }

  /// At the frame that is being played.
  void punch() {
    atHeardFrame(frame -> punches().ifPresent(all -> all.punch(frame)));
  }

  /// At the frame that is being played.
  void stop() {
    atHeardFrame(this::end);
  }

  private void atHeardFrame(LongConsumer button) {
    var rolling = roll;
    if (rolling != null) {
      button.accept(rolling.playedAt(tapeFrame()));
    }
  }

  /// The device is gone, or something is broken.
  void lose(RuntimeException why) {
    failure = why;
    line.stop();
    abandon();
  }

  /// What has been captured is all there will be.
  void abandon() {
    punches().ifPresent(Punches::abandon);
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }

  // Rolling ---------------------------------------------------------------------------------------

  /// Renders what the device plays behind all that it has been fed.
  ///
  /// @param block `[channel][frames]`, a signal for every output of the device
  void render(float[][] block, int frames) {
    var rolling = roll;
    if (rolling != null && line.isRolling()) {
      line.catchUp(rolling.playedAt(nextTapeFrame()));
    }
    line.next(block, frames);
  }

  /// Begins and ends recordings that are due, and comes to rest where everything is over.
  void attend() {
    punches().ifPresent(Punches::attend);
    var rolling = roll;
    if (rolling == null) {
      return;
    }
    long played = rolling.playedAt(tapeFrame());
    if (line.isRolling() && played >= plan.endRoll()) {
      end(plan.endRoll());
    }
    if (!line.isRolling() && punches().map(Punches::isDone).orElse(true)) {
      takes += punches().map(Punches::takes).orElse(0);
      roll = null;
      punches = null;
    }
  }

  private void end(long rollFrame) {
    line.stop();
    punches().ifPresent(all -> all.stop(rollFrame));
  }

  /// The tape frame at which what is fed next will be played.
  private long nextTapeFrame() {
    return exchange.fedFrames() + exchange.counts().lostPlayback();
  }

  /// The tape frame that is played next.
  private long tapeFrame() {
    var counts = exchange.counts();
    return counts.playedFrames() + counts.lostPlayback();
  }

  private Optional<Punches> punches() {
    return Optional.ofNullable(punches);
  }

  // Where it is -----------------------------------------------------------------------------------

  TapeStatus look() {
    var rolling = roll;
    long played = rolling == null ? 0 : rolling.playedAt(tapeFrame());
    return new TapeStatus(
        state(played),
        plan.course().sessionAt(Math.max(0, played)),
        plan.course().passAt(Math.max(0, played)),
        takes + punches().map(Punches::takes).orElse(0),
        exchange.counts(),
        source.starvedFrames(),
        failure());
  }

  private State state(long played) {
    if (roll == null) {
      return State.STANDING;
    }
    if (!line.isRolling()) {
      return State.FINISHING;
    }
    if (punches().filter(all -> all.isRecording(played)).isPresent()) {
      return State.RECORDING;
    }
    return played < plan.course().leadFrames() ? State.COUNTING_IN : State.PLAYING;
  }
}
