package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.jack.JackDevice;
import org.soundlathe.device.jack.JackDriver;
import org.soundlathe.device.ring.Exchange;
import org.soundlathe.device.ring.Gap;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// Promises 1 and 4 through a real JACK server without a sound card; freewheeling, so that no clock
/// of the wall decides.
final class JackCaptureTest {
  private static final int CHANNELS = 64;
  private static final int SECONDS = 5;
  private static final int RATE_HZ = 48_000;

  // One name for all tests: JACK forgets a killed server only under its own name.
  private static final String SERVER = "soundlathe-test";

  @TempDir private Path folder;
  private @Nullable Process server;

  @BeforeEach
  void start() throws InterruptedException {
    var command = ("jackd -n " + SERVER + " -r -S -d dummy -r 48000 -p 1024 -C 2 -P 2").split(" ");
    var nothing = new File(System.getProperty("os.name").startsWith("Win") ? "NUL" : "/dev/null");
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(nothing);
      builder.environment().put("JACK_NO_AUDIO_RESERVATION", "1");
      var process = builder.start();
      server = process;
      for (int i = 0; i < 200 && process.isAlive() && !answers(); i++) {
        Thread.sleep(50);
      }
      assumeTrue(process.isAlive() && answers(), "jackd does not start here");
    } catch (IOException e) {
      assumeTrue(false, "jackd is not installed (.ci/run installs it): " + e.getMessage());
    }
  }

  private static boolean answers() {
    try (var device = new JackDriver().open(DeviceWish.of(0, 0).onDevice(SERVER))) {
      return device.format().sampleRateHz() == RATE_HZ;
    } catch (DeviceRefusal _) {
      return false;
    }
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      server.waitFor(10, TimeUnit.SECONDS);
    }
  }

  /// Our outputs are connected to our inputs and to nothing else.
  private static JackDevice looped(int channels) {
    var own = IntStream.rangeClosed(1, channels).mapToObj(c -> "soundlathe:out_" + c).toList();
    var nowhere = IntStream.range(0, channels).mapToObj(_ -> "").toList();
    var wish = DeviceWish.of(channels, channels).onDevice(SERVER).on(own, nowhere);
    return new JackDriver().openJack(wish);
  }

  private Capture capture(JackDevice device) {
    return new Capture(
        device, Disk.real(), folder, CaptureSettings.preRecord(0), CaptureListener.none());
  }

  @Test
  void everySampleOf64FreewheelingChannelsIsInItsFile() {
    try (var device = looped(CHANNELS);
        var capture = capture(device)) {
      var order = new RecordingOrder("r1", Tapes.arms(folder, "t01", CHANNELS), 0, 0);
      var recording = capture.record(order.until((long) SECONDS * RATE_HZ));
      capture.start();
      device.start();
      device.freewheel(true);
      device.exchange().beginPlaying();
      play(device.exchange(), recording);
      device.exchange().endPlaying();
      device.exchange().capture(false);
      device.freewheel(false);
      var result = recording.await();
      assertThat(result.gaps()).isEmpty();
      assertThat(result.takes()).hasSize(CHANNELS);
      for (var taken : result.takes()) {
        requireExact(taken);
      }
    }
  }

  private static void play(Exchange exchange, Recording recording) {
    var block = new float[CHANNELS][4096];
    var room = new CountingRoom();
    long fed = 0;
    while (!recording.isDone()) {
      room.speak(fed, block, 4096);
      fed += exchange.feed(block, 0, 4096);
    }
  }

  /// From the first sample that is not silence on: nobody played before.
  private static void requireExact(RecordingResult.Taken taken) {
    int channel = taken.arm().inputs().getFirst();
    int frames = SECONDS * RATE_HZ;
    var sound = new float[1][frames];
    try (var source = WavSource.open(taken.arm().file())) {
      for (int at = 0; at < frames; ) {
        at += source.read(sound, at, frames - at);
      }
    }
    int begin = 0;
    while (begin < frames && sound[0][begin] == 0f) {
      begin++;
    }
    assertThat(begin).isLessThan(frames / 2);
    for (int i = begin; i < frames; i++) {
      if (sound[0][i] != CountingRoom.sample(channel, i - begin)) {
        throw new AssertionError("channel " + channel + " is wrong at frame " + i);
      }
    }
  }

  /// Promise 6, shortly; the long run, with the server's own gaps, is benchmarks/tracking pressure.
  @Test
  void garbageOf200MegabytesASecondOverrunsNoRing() {
    try (var device = looped(32);
        var capture = capture(device);
        var _ = new Litter()) {
      capture.start();
      var order = new RecordingOrder("r1", Tapes.arms(folder, "t01", 32), 0, 0);
      var recording = capture.record(order.until(4L * RATE_HZ));
      device.start();
      var result = recording.await();
      assertThat(result.lengthFrames()).isEqualTo(4L * RATE_HZ);
      assertThat(result.gaps()).noneMatch(gap -> gap.kind() == Gap.Kind.OVERRUN);
    }
  }

  /// Makes garbage.
  private static final class Litter implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 20;
    private volatile boolean isOver;
    private volatile byte[] last = new byte[0];

    Litter() {
      Thread.ofPlatform().daemon().start(this::run);
    }

    private void run() {
      while (!isOver) {
        last = new byte[PIECE_BYTES];
        LockSupport.parkNanos(5_000_000);
      }
    }

    @Override
    public void close() {
      isOver = true;
      assertThat(last).hasSize(PIECE_BYTES);
    }
  }

  @Test
  void killedServerEndsTheTakeCleanly() throws InterruptedException {
    try (var device = looped(2);
        var capture = capture(device)) {
      capture.start();
      var recording = capture.record(new RecordingOrder("r1", Tapes.arms(folder, "t01", 2), 0, 0));
      device.start();
      while (capture.tapeFrame() < RATE_HZ / 4) {
        Thread.sleep(10);
      }
      Objects.requireNonNull(server).destroyForcibly().waitFor();
      var result = recording.await();
      assertThat(result.why()).isEqualTo(Why.DEVICE);
      assertThat(device.loss()).isPresent();
      assertThat(result.lengthFrames()).isEqualTo(capture.tapeFrame());
      for (var file : List.of("in-1-t01.wav", "in-2-t01.wav")) {
        try (var source = WavSource.open(folder.resolve(file))) {
          assertThat(source.lengthFrames()).hasValue(result.lengthFrames());
          assertThat(source.findings()).isEmpty();
        }
      }
    }
  }
}
