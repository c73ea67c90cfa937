package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// What the microphones hear is in the files, from the frame to the frame that was ordered.
final class CaptureTest {
  private static final int RATE_HZ = 48_000;

  @TempDir private Path folder;
  private final List<CaptureGap> told = new CopyOnWriteArrayList<>();
  private final List<RecordingResult> ended = new CopyOnWriteArrayList<>();
  private final AtomicLong latePeriods = new AtomicLong();
  private final CaptureListener listener =
      new CaptureListener() {
        @Override
        public void gap(CaptureGap gap) {
          told.add(gap);
        }

        @Override
        public void ended(RecordingResult result) {
          ended.add(result);
        }

        @Override
        public void late(long tapeFrame, long periods) {
          latePeriods.addAndGet(periods);
        }
      };

  private static VirtualDevice device(int inputs, VirtualSettings.Pace pace, Room room) {
    return new VirtualDevice(VirtualSettings.of(RATE_HZ, inputs, 0).with(pace), room);
  }

  private static VirtualDevice driven(int inputs) {
    return device(inputs, VirtualSettings.Pace.DRIVEN, new CountingRoom());
  }

  private Capture capture(VirtualDevice device, double preRecordSeconds) {
    var settings = CaptureSettings.preRecord(preRecordSeconds);
    return new Capture(device, Disk.real(), folder, settings, listener);
  }

  private RecordingOrder order(String name, int inputs, long startFrame) {
    return new RecordingOrder(name, Tapes.arms(folder, name, inputs), startFrame, 1000);
  }

  /// Moves a driven device, and waits until the tape has it all.
  private static void advance(VirtualDevice device, Capture capture, long frames) {
    for (long left = frames; left > 0; left -= RATE_HZ) {
      device.advance(Math.min(left, RATE_HZ));
      awaitTape(capture, device.deviceFrame());
    }
  }

  private static void awaitTape(Capture capture, long frame) {
    while (capture.tapeFrame() < frame) {
      assertThat(capture.failure()).isNull();
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everySampleOf64ChannelsIsInItsFile() {
    try (var device = device(64, VirtualSettings.Pace.FREE, new CountingRoom());
        var capture = capture(device, 0)) {
      var recording = capture.record(order("t01", 64, 10_000).until(10_000 + 20L * RATE_HZ));
      capture.start();
      device.start();
      var result = recording.await();
      assertThat(result.why()).isEqualTo(Why.END);
      assertThat(result.takes()).hasSize(64);
      assertThat(result.lengthFrames()).isEqualTo(20L * RATE_HZ);
      assertThat(result.startSessionFrame()).isEqualTo(1000);
      assertThat(result.gaps()).isEmpty();
      Tapes.requireExact(result);
      device.stop();
    }
  }

  @Test
  void recordingMayBeginInThePast() {
    try (var device = driven(2);
        var capture = capture(device, 2)) {
      capture.start();
      device.start();
      advance(device, capture, 5L * RATE_HZ);
      var recording = capture.record(order("t01", 2, 3L * RATE_HZ));
      advance(device, capture, 2L * RATE_HZ);
      recording.endAt(6L * RATE_HZ + 17);
      var result = recording.await();
      assertThat(result.startTapeFrame()).isEqualTo(3L * RATE_HZ);
      assertThat(result.lengthFrames()).isGreaterThanOrEqualTo(3L * RATE_HZ + 17);
      Tapes.requireExact(result);
    }
  }

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
  void passesFollowEachOtherWithoutAFrameBetween() {
    for (long seed = 1; seed <= 5; seed++) {
      var random = new Random(seed);
      try (var device = driven(2);
          var capture = capture(device, 1)) {
        capture.start();
        device.start();
        var results = new ArrayList<RecordingResult>();
        long at = random.nextInt(5000);
        for (int pass = 0; pass < 6; pass++) {
          long length = 1L + random.nextInt(RATE_HZ);
          var name = seed + "-" + pass;
          var recording = capture.record(order(name, 2, at).until(at + length));
          at += length;
          advance(device, capture, Math.max(0, at + 512 - device.deviceFrame()));
          results.add(recording.await());
        }
        for (int pass = 0; pass < 6; pass++) {
          Tapes.requireExact(results.get(pass));
          long end = results.get(pass).endTapeFrame();
          assertThat(pass == 5 ? at : results.get(pass + 1).startTapeFrame())
              .as("seed %d, pass %d", seed, pass)
              .isEqualTo(end);
        }
      }
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
  void recordingEndsWithTheSilenceThatWasOrderedToTheFrame() {
    var loudUntil = 100_003L;
    var room =
        new Room() {
          @Override
          public void speak(long deviceFrame, float[][] into, int frames) {
            for (int c = 0; c < into.length; c++) {
              for (int i = 0; i < frames; i++) {
                long frame = deviceFrame + i;
                boolean isLoud = c == 1 && (frame < loudUntil || frame == 130_000);
                into[c][i] = isLoud ? 0.01f : 0.0005f;
              }
            }
          }

          @Override
          public void hear(long deviceFrame, float[][] sound, int frames) {}
        };
    for (long silent : new long[] {100, 29_996, 29_997, 48_000}) {
      try (var device = device(2, VirtualSettings.Pace.FREE, room);
          var capture = capture(device, 0)) {
        var recording = capture.record(order("s" + silent, 2, 77).untilSilenceOf(silent));
        capture.start();
        device.start();
        var result = recording.await();
        device.stop();
        assertThat(result.why()).isEqualTo(Why.SILENCE);
        long last = silent < 29_998 ? loudUntil - 1 : 130_000;
        assertThat(result.endTapeFrame()).as("silence of %d", silent).isEqualTo(last + silent);
      }
    }
  }

  @Test
  void stereoPairIsOneFileIn24Bits() {
    try (var device = device(4, VirtualSettings.Pace.FREE, new CountingRoom());
        var capture = capture(device, 0)) {
      var mono = Tapes.arms(folder, "t01", 1).getFirst();
      var pair = new Arm("keys", List.of(3, 1), folder.resolve("keys.wav"), mono.note());
      var order =
          new RecordingOrder("t01", List.of(pair), 0, 0).in(SampleEncoding.PCM_24).until(5000);
      var recording = capture.record(order);
      capture.start();
      device.start();
      recording.mark(100, "verse");
      recording.await();
      device.stop();
      try (var source = WavSource.open(folder.resolve("keys.wav"))) {
        var sound = new float[2][5000];
        assertThat(source.read(sound, 0, 5000)).isEqualTo(5000);
        assertThat(source.format().encoding()).isEqualTo(SampleEncoding.PCM_24);
        assertThat(source.markers()).containsExactly(new Marker(100, "verse"));
        // 24 bits have half the steps of the counting signal.
        for (int i = 0; i < 5000; i++) {
          assertThat(sound[0][i]).isBetween(at(3, i - 1), at(3, i + 1));
          assertThat(sound[1][i]).isBetween(at(1, i - 1), at(1, i + 1));
        }
      }
    }
  }

  private static float at(int channel, long frame) {
    return CountingRoom.sample(channel, frame);
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

  @Test
  void metersHoldPeaksAndCountClips() {
    var sound = new float[] {0.5f, 1f, 1f, 0.2f, -1f, 0.1f};
    var room =
        new Room() {
          @Override
          public void speak(long deviceFrame, float[][] into, int frames) {
            for (int i = 0; i < frames; i++) {
              into[0][i] = deviceFrame + i < sound.length ? sound[(int) deviceFrame + i] : 0.1f;
              into[1][i] = -0.25f;
            }
          }

          @Override
          public void hear(long deviceFrame, float[][] sound, int frames) {}
        };
    try (var device = device(2, VirtualSettings.Pace.DRIVEN, room);
        var capture = capture(device, 0)) {
      capture.start();
      device.start();
      advance(device, capture, 17L * RATE_HZ / 10);
      assertThat(capture.meters().hold(0)).isEqualTo(1f);
      assertThat(capture.meters().clips(0)).isEqualTo(2);
      // 20 dB down in 1.7 s, counted from the end of the block in which the peak was.
      assertThat(capture.meters().level(0)).isBetween(0.1f, 0.11f);
      assertThat(capture.meters().level(1)).isEqualTo(0.25f);
      capture.meters().reset();
      assertThat(capture.meters().hold(0)).isZero();
    }
  }

  @Test
  void tapeCanBeListenedTo() {
    try (var device = driven(2);
        var capture = capture(device, 0)) {
      capture.start();
      device.start();
      advance(device, capture, 12L * RATE_HZ);
      var into = new float[2][4096];
      long now = capture.tapeFrame();
      assertThat(capture.copy(now - 1000, into, 4096)).isEqualTo(1000);
      assertThat(into[1][999]).isEqualTo(CountingRoom.sample(1, now - 1));
      assertThat(capture.copy(5, into, 4096)).isZero();
      assertThat(capture.copy(now + 5, into, 4096)).isZero();
    }
  }
}
