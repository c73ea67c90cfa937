package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// What the microphones hear is in the files, from the frame to the frame that was ordered.
final class CaptureTest extends CaptureBench {
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
