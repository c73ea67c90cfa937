package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// What a capture does where something is lost, late, full or taken.
final class CaptureLossTest extends CaptureBench {
  @Test
  void whatTheHistoryHasForgottenMovesTheStartOnTapeAndInTheSession() {
    try (var device = driven(1);
        var capture = capture(device, 0)) {
      capture.start();
      device.start();
      advance(device, capture, 15L * RATE_HZ);
      var recording = capture.record(order("t01", 1, RATE_HZ));
      advance(device, capture, RATE_HZ);
      recording.endAt(15L * RATE_HZ);
      var result = recording.await();
      long late = result.startTapeFrame() - RATE_HZ;
      assertThat(late).isBetween(3L * RATE_HZ, 4L * RATE_HZ);
      assertThat(result.startSessionFrame()).isEqualTo(1000 + late);
      Tapes.requireExact(result);
    }
  }

  @Test
  void gapsAreSilenceOfTheirLengthAndAreToldWhileTheyHappen() {
    for (long seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      told.clear();
      try (var device = driven(2);
          var capture = capture(device, 0)) {
        capture.start();
        device.start();
        var recording = capture.record(order("t" + seed, 2, 5000));
        var expected = new ArrayList<CaptureGap>();
        long missed = 0;
        for (int i = 0; i < 8; i++) {
          advance(device, capture, 256L * (1 + random.nextInt(200)));
          long frames = 1L + random.nextInt(i == 3 ? 3 * RATE_HZ : 2000);
          long tape = device.deviceFrame();
          expected.add(new CaptureGap(Gap.Kind.MISSED, tape, 0, frames));
          device.skip(frames);
          missed += frames;
        }
        advance(device, capture, RATE_HZ);
        while (told.size() < 8 || latePeriods.get() < 8 * seed) {
          sleep();
        }
        assertThat(recording.isDone()).isFalse();
        assertThat(told).as("seed %d", seed).isEqualTo(expected);
        recording.endAt(device.deviceFrame());
        var result = recording.await();
        assertThat(device.exchange().counts().missedFrames()).isEqualTo(missed);
        assertThat(result.gaps()).allMatch(expected::contains);
        assertThat(result.endTapeFrame()).isEqualTo(device.deviceFrame());
        Tapes.requireExact(result);
      }
    }
  }

  @Test
  void overrunOfTheRingIsAGapOfExactlyItsLength() {
    try (var device = driven(1)) {
      var capture = capture(device, 0);
      var recording = capture.record(order("t01", 1, 0));
      device.exchange().capture(true);
      device.start();
      device.advance(8L * RATE_HZ);
      capture.start();
      long captured = device.exchange().counts().capturedFrames();
      awaitTape(capture, captured);
      device.advance(RATE_HZ);
      awaitTape(capture, device.deviceFrame());
      capture.close();
      var result = recording.await();
      assertThat(result.why()).isEqualTo(Why.CLOSED);
      assertThat(result.gaps()).isNotEmpty().allMatch(gap -> gap.kind() == Gap.Kind.OVERRUN);
      assertThat(result.gaps().stream().mapToLong(CaptureGap::frames).sum())
          .isEqualTo(device.exchange().counts().overrunFrames());
      assertThat(result.lengthFrames()).isEqualTo(device.deviceFrame());
      Tapes.requireExact(result);
    }
  }

  @Test
  void unpluggedDeviceEndsTheTakeCleanlyAndTheNextDeviceGoesOn() {
    RecordingResult first;
    try (var device = driven(2);
        var capture = capture(device, 0)) {
      capture.start();
      device.start();
      var recording = capture.record(order("t01", 2, 0));
      device.advance(2L * RATE_HZ);
      device.unplug();
      first = recording.await();
      assertThat(first.why()).isEqualTo(Why.DEVICE);
      assertThat(first.lengthFrames()).isEqualTo(device.deviceFrame());
      Tapes.requireExact(first);
    }
    assertThat(ended).hasSize(1);
    try (var device = driven(2);
        var capture = capture(device, 0)) {
      capture.start();
      device.start();
      var recording = capture.record(order("t02", 2, 0).until(RATE_HZ));
      advance(device, capture, 2L * RATE_HZ);
      Tapes.requireExact(recording.await());
    }
    Tapes.requireExact(first);
  }

  @Test
  void diskThatIsNearlyFullEndsTheTakeBeforeItIsFull() {
    var free = new long[] {200_000_000};
    try (var device = driven(1);
        var capture =
            new Capture(
                device, Disk.real(), () -> free[0], CaptureSettings.preRecord(0), listener)) {
      capture.start();
      device.start();
      var recording = capture.record(order("t01", 1, 0));
      advance(device, capture, RATE_HZ);
      assertThat(capture.secondsLeft()).isBetween(700.0, 710.0); // 136 MB at 192,000 B/s
      free[0] = 64_100_000;
      var result = recording.await();
      assertThat(result.why()).isEqualTo(Why.NO_ROOM);
      assertThat(result.failure()).containsInstanceOf(WriteRefusal.class);
      Tapes.requireExact(result);
    }
  }

  @Test
  void nameThatIsTakenIsRefusedAndNoOtherFileStays() {
    try (var device = driven(2);
        var capture = capture(device, 0)) {
      capture.start();
      capture.record(order("t01", 1, 0));
      assertThatThrownBy(() -> capture.record(order("t01", 2, 0))).isInstanceOf(WriteRefusal.class);
      var order = new RecordingOrder("x", List.of(Tapes.arms(folder, "x", 2).getLast()), 0, 0);
      capture.record(order);
    }
    assertThat(folder).isEmptyDirectory();
  }
}
