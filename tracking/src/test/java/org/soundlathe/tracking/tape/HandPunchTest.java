package org.soundlathe.tracking.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soundlathe.device.virtual.LoopBack;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.tracking.tape.TapeStatus.State;

/// A hand on the buttons, and a device whose clock the test moves.
final class HandPunchTest {
  private static final int RATE_HZ = 48_000;
  private static final int PERIOD = 128;
  private static final int TRIP = 700;
  private static final int AHEAD = 1024;

  @Test
  void punchOnTheFlyIsInAndOutWhereTheSongWas() {
    try (var studio = new Studio()) {
      studio.machine.roll(TapePlan.playing(Course.from(3000)));
      studio.move(20_000);
      studio.press(studio.machine::punch);
      assertThat(studio.machine.status().state()).isEqualTo(State.RECORDING);
      studio.move(10_000);
      studio.press(studio.machine::punch);
      studio.move(5_000);
      studio.finish();
      var take = studio.tape.kept().getFirst();
      assertThat(take.tapeTo - take.tapeFrom).isBetween(9_500L, 10_500L);
      studio.requireTheSong(take, 0, take.tapeTo - take.tapeFrom);
    }
  }

  @Test
  void punchReachesBackAsFarAsThePreRecordGoes() {
    try (var studio = new Studio()) {
      studio.machine.roll(TapePlan.playing(Course.from(3000)).withPreRecord(8_000));
      studio.move(20_000);
      long heard = studio.machine.status().sessionFrame();
      studio.press(studio.machine::punch);
      studio.move(1_000);
      studio.finish();
      var take = studio.tape.kept().getFirst();
      assertThat(take.sessionFrame).isBetween(heard - 8_000, heard - 8_000 + 2 * PERIOD);
      studio.requireTheSong(take, 0, take.tapeTo - take.tapeFrom);
    }
  }

  @Test
  void recordingThatBeginsBeforeTheButtonHasWhatWasHeardBefore() {
    try (var studio = new Studio()) {
      studio.move(30_000);
      // The song begins at the button; ten thousand frames before it are in the take as well.
      studio.machine.roll(TapePlan.recording(Course.from(10_000), 0, Course.NEVER));
      studio.move(6_000);
      studio.finish();
      var take = studio.tape.kept().getFirst();
      assertThat(take.sessionFrame).isZero();
      studio.requireTheSong(take, 10_000 + 240, take.tapeTo - take.tapeFrom);
      assertThat(studio.tape.sound(take)[5_000]).isZero();
    }
  }

  @Test
  void handThatStaysInALoopMakesATakeOfEachPass() {
    try (var studio = new Studio()) {
      var course = Course.from(0).withLoop(1_000, 9_000);
      studio.machine.roll(
          new TapePlan(course, Course.NEVER, Course.NEVER, Integer.MAX_VALUE, 0, 0));
      studio.move(4_000);
      studio.press(studio.machine::punch);
      studio.move(16_000);
      studio.finish();
      var takes = studio.tape.kept();
      assertThat(takes).hasSizeGreaterThanOrEqualTo(3);
      for (int i = 1; i < takes.size(); i++) {
        assertThat(takes.get(i).sessionFrame).isEqualTo(1_000);
        assertThat(takes.get(i).tapeFrom).isEqualTo(takes.get(i - 1).tapeTo);
      }
      takes.forEach(take -> studio.requireTheSong(take, 64, take.tapeTo - take.tapeFrom));
    }
  }

  /// What the server passes over is missing in the take, exactly there, and all behind it is in
  /// time again: the song has skipped as much.
  @Test
  void songIsInTimeAgainBehindAGap() {
    try (var studio = new Studio()) {
      studio.machine.roll(TapePlan.recording(Course.from(0), 0, 60_000));
      studio.move(20_000);
      studio.settle();
      studio.device.skip(333);
      studio.move(50_000);
      studio.finish();
      var take = studio.tape.kept().getFirst();
      assertThat(take.tapeTo - take.tapeFrom).isEqualTo(60_000);
      var sound = studio.tape.sound(take);
      int gap = 0;
      while (gap < sound.length && sound[gap] == CountingSource.at(gap)) {
        gap++;
      }
      assertThat(gap).isBetween(15_000, 21_000);
      // Until then what had been rendered before the gap is heard, and the jump fades.
      int healed = gap + 333 + AHEAD + 512 + TRIP + 240;
      studio.requireTheSong(take, healed, 60_000);
    }
  }

  @Test
  void unpluggedDeviceEndsTheTakeWithAllThatWasCaptured() {
    try (var studio = new Studio()) {
      studio.machine.roll(TapePlan.recording(Course.from(0), 0, 60_000));
      studio.move(20_000);
      studio.device.unplug();
      Waiting.until(studio.machine::isIdle, "the machine has noticed");
      assertThat(studio.machine.status().failure()).isPresent();
      var take = studio.tape.kept().getFirst();
      long length = take.tapeTo - take.tapeFrom;
      assertThat(length).isBetween(17_000L, 20_000L);
      studio.requireTheSong(take, 0, length);
    }
  }

  /// A machine on a device with a cable from its outputs to its inputs.
  private static final class Studio implements AutoCloseable {
    final VirtualDevice device =
        new VirtualDevice(
            VirtualSettings.of(RATE_HZ, 2, 2).withPeriod(PERIOD).withLatency(400, TRIP - 400),
            new LoopBack(2, TRIP));
    final WholeTape tape = new WholeTape(device.exchange());
    final TapeMachine machine =
        new TapeMachine(
            device,
            new CountingSource(256, 4_000_000),
            Overlay.NONE,
            tape,
            new TapeSettings(AHEAD, TRIP));

    Studio() {
      machine.start();
    }

    /// Lets time pass, never faster than machine and recorder can follow.
    void move(long frames) {
      for (long moved = 0; moved < frames; moved += PERIOD) {
        settle();
        device.advance(PERIOD);
      }
    }

    void settle() {
      Waiting.until(this::isReady, "enough is rendered");
      Waiting.until(() -> device.exchange().capturedFrames() == 0, "all is drained");
    }

    private boolean isReady() {
      long waiting = device.exchange().waitingFrames();
      return waiting >= (machine.isIdle() ? PERIOD : AHEAD);
    }

    void press(Runnable button) {
      settle();
      button.run();
      Waiting.until(() -> !machine.isPressed(), "the button was heard");
    }

    void finish() {
      press(machine::stop);
      for (int i = 0; !machine.isIdle() && i < 1000; i++) {
        move(PERIOD);
      }
      Waiting.forEnd(machine);
    }

    void requireTheSong(WholeTape.Kept take, long from, long to) {
      var sound = tape.sound(take);
      for (int i = (int) from; i < to; i++) {
        float song = CountingSource.at(take.sessionFrame + i);
        if (sound[i] != song) {
          assertThat(sound[i]).as("frame " + i).isEqualTo(song);
        }
      }
    }

    @Override
    public void close() {
      machine.close();
      tape.close();
      device.close();
    }
  }
}
