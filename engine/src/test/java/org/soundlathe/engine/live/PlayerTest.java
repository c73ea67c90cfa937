package org.soundlathe.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;

/// From the source to the loudspeaker of the virtual device.
final class PlayerTest {
  private static final int RATE_HZ = 48_000;
  private static final PlayerSettings SETTINGS = new PlayerSettings(1024, 2048);

  /// A room that remembers the left side of what it hears, from the first sound on.
  private static final class Tape implements Room {
    private final Room silence = Room.empty();
    private final float[] left = new float[400_000];
    private volatile int frames;

    @Override
    public void speak(long deviceFrame, float[][] into, int count) {
      silence.speak(deviceFrame, into, count);
    }

    @Override
    public void hear(long deviceFrame, float[][] sound, int count) {
      int at = frames;
      for (int i = 0; i < count && at < left.length; i++) {
        if (at > 0 || sound[0][i] != 0f) {
          left[at++] = sound[0][i];
        }
      }
      frames = at;
    }
  }

  private static VirtualDevice device(Pace pace, Room room) {
    return new VirtualDevice(VirtualSettings.of(RATE_HZ, 0, 2).with(pace), room);
  }

  @Test
  void everyFrameOfTheSongIsHeardOnceOnADeviceThatRunsFreely() {
    var tape = new Tape();
    var ramp = new Ramp(128, 200_000);
    Player.warm(ramp, SETTINGS);
    try (var device = device(Pace.FREE, tape);
        var player = new Player(ramp, device, SETTINGS)) {
      player.start();
      player.play();
      await(() -> !player.status().isPlaying());
      assertThat(player.status().failure()).isEmpty();
      assertThat(player.status().lostFrames()).isZero();
    }
    assertThat(tape.frames).isGreaterThan(200_000);
    for (int i = 0; i < 200_000; i++) {
      if (tape.left[i] != Ramp.at(i)) {
        assertThat(tape.left[i]).as("frame %d", i).isEqualTo(Ramp.at(i));
      }
    }
  }

  /// The device's clock is the test's: what is rendered ahead, and no more, is heard as it was.
  @Test
  void turnedKnobIsHeardBehindWhatWaitsInTheRing() {
    var tape = new Tape();
    var ramp = new Ramp(128, 1_000_000);
    try (var device = device(Pace.DRIVEN, tape);
        var player = new Player(ramp, device, SETTINGS)) {
      player.start();
      player.play();
      await(() -> device.exchange().waitingFrames() >= 1024);
      for (int i = 0; i < 20; i++) {
        device.advance(256);
        await(() -> device.exchange().waitingFrames() >= 1024);
      }
      player.post(() -> ramp.gain(0.5f));
      await(() -> player.status().isPlaying());
      long turnedAt = device.exchange().fedFrames();
      for (int i = 0; i < 20; i++) {
        device.advance(256);
        await(() -> device.exchange().waitingFrames() >= 1024);
      }
      int heard = (int) turnedAt;
      assertThat(tape.left[heard - 1]).isEqualTo(Ramp.at(heard - 1));
      assertThat(tape.left[heard + 127 + 1]).isEqualTo(0.5f * Ramp.at(heard + 128));
      assertThat(player.status().lostFrames()).isZero();
    }
  }

  @Test
  void placeThatIsHeardIsTheDevicesNotTheRenderers() {
    try (var device = device(Pace.DRIVEN, Room.empty());
        var player = new Player(new Ramp(128, 1_000_000), device, SETTINGS)) {
      player.start();
      player.locate(100_000);
      player.play();
      await(() -> device.exchange().waitingFrames() >= 1024);
      assertThat(player.status().heardFrame()).isEqualTo(100_000);
      device.advance(512);
      assertThat(player.status().heardFrame()).isEqualTo(100_512);
    }
  }

  @Test
  void hungryDeviceIsCountedAndTheSongGoesOnBehindTheGap() {
    var tape = new Tape();
    try (var device = device(Pace.DRIVEN, tape);
        var player = new Player(new Ramp(128, 1_000_000), device, SETTINGS)) {
      player.start();
      player.play();
      await(() -> device.exchange().waitingFrames() >= 1024);
      var isHeld = new CountDownLatch(1);
      var isFree = new CountDownLatch(1);
      player.post(() -> {
        isHeld.countDown();
        hold(isFree);
      });
      hold(isHeld);
      device.advance(2048);
      isFree.countDown();
      var counts = player.status().counts();
      assertThat(counts.starvedFrames()).isBetween(2048L - 1024 - 256, 2048L - 1024);
      int gap = (int) counts.starvedFrames();
      await(() -> device.exchange().waitingFrames() >= 1024);
      device.advance(512);
      int before = 2048 - gap;
      assertThat(tape.left[before - 1]).isEqualTo(Ramp.at(before - 1));
      assertThat(tape.left[before]).isZero();
      assertThat(tape.left[2048]).isEqualTo(Ramp.at(before));
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void unpluggedDeviceEndsThePlayerAndSaysWhy() {
    try (var device = device(Pace.DRIVEN, Room.empty());
        var player = new Player(new Ramp(128, 1_000_000), device, SETTINGS)) {
      player.start();
      player.play();
      await(() -> device.exchange().waitingFrames() >= 1024);
      device.unplug();
      await(() -> player.status().failure().isPresent());
      assertThat(player.status().failure().orElseThrow()).isInstanceOf(DeviceRefusal.Lost.class);
      assertThat(player.status().isPlaying()).isFalse();
    }
  }

  @Test
  void closingFadesOutAndLosesNothing() {
    var tape = new Tape();
    try (var device = device(Pace.REAL_TIME, tape)) {
      try (var player = new Player(new Steep(), device, SETTINGS)) {
        player.start();
        player.play();
        await(() -> tape.frames > 2000);
      }
      assertThat(device.exchange().waitingFrames()).isZero();
    }
    int last = tape.frames - 1;
    while (tape.left[last] == 0f) {
      last--;
    }
    assertThat(tape.left[last]).as("the last of the fade").isLessThan(0.01f);
  }

  /// 1 everywhere: an end without a fade would be a step.
  private static final class Steep implements LiveSource {
    @Override
    public int chunkFrames() {
      return 128;
    }

    @Override
    public long lengthFrames() {
      return 1_000_000;
    }

    @Override
    public void locate(long frame) {}

    @Override
    public void render(float[][] stereo) {
      Arrays.fill(stereo[0], 1f);
      Arrays.fill(stereo[1], 1f);
    }

    @Override
    public void close() {}
  }

  private static void await(BooleanSupplier condition) {
    long limitNs = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for ten seconds").isLessThan(limitNs);
      LockSupport.parkNanos(200_000);
    }
  }
}
