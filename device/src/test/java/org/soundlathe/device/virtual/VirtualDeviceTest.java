package org.soundlathe.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.ring.Gap;

/// The device that tests trust: it does what it is told, to the frame.
final class VirtualDeviceTest {
  private static final int RATE_HZ = 48_000;

  @Test
  void cableBringsEveryFrameBackAfterItsDelay() {
    for (long seed = 1; seed <= 10; seed++) {
      var random = new Random(seed);
      int period = 16 << random.nextInt(5);
      int delay = period + random.nextInt(2000);
      var settings =
          VirtualSettings.of(RATE_HZ, 2, 2).withPeriod(period).withLatency(delay / 2, delay / 2);
      try (var device = new VirtualDevice(settings, new LoopBack(2, delay))) {
        var sound = noise(random, 20_000);
        device.exchange().feed(sound, 0, 20_000);
        device.exchange().beginPlaying();
        device.exchange().capture(true);
        device.start();
        device.advance(20_000);
        var back = new float[2][20_000];
        int count = device.exchange().drain(back, 0, 20_000);
        assertThat(count).isEqualTo(20_000 / period * period);
        for (int i = delay; i < count; i++) {
          assertThat(back[1][i]).as("seed %d, frame %d", seed, i).isEqualTo(sound[1][i - delay]);
        }
        assertThat(back[0]).startsWith(new float[delay]);
      }
    }
  }

  @Test
  void cableShorterThanAPeriodIsRefused() {
    try (var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 1, 1), new LoopBack(1, 100))) {
      device.start();
      assertThatThrownBy(() -> device.advance(256)).hasMessageContaining("shorter than a period");
    }
  }

  @Test
  void dropOutIsCountedAndItsPlaceIsKnown() {
    try (var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 1, 1), Room.empty())) {
      device.exchange().feed(new float[1][4096], 0, 4096);
      device.exchange().beginPlaying();
      device.exchange().capture(true);
      device.start();
      device.advance(512);
      device.skip(300);
      device.advance(512);
      var counts = device.exchange().counts();
      assertThat(counts.missedFrames()).isEqualTo(300);
      assertThat(counts.xruns()).isEqualTo(1);
      assertThat(counts.elapsedFrames()).isEqualTo(1024);
      assertThat(device.deviceFrame()).isEqualTo(1324);
      assertThat(device.exchange().takeGaps())
          .containsExactly(new Gap(Gap.Kind.MISSED, 512, 512, 300));
    }
  }

  @Test
  void clockThatDriftsRunsAwayByItsPartsPerMillion() {
    var settings = VirtualSettings.of(RATE_HZ, 0, 0).withPeriod(48).withDrift(50);
    try (var device = new VirtualDevice(settings, Room.empty())) {
      device.start();
      for (int i = 0; i < 1000; i++) {
        device.advanceSeconds(0.1);
      }
      // 100 s at 48 kHz and 50 ppm more: 4,800,240 frames, in whole periods.
      assertThat(device.deviceFrame()).isBetween(4_800_240L - 48, 4_800_240L);
    }
  }

  @Test
  void unpluggedDeviceSaysSoAndKeepsWhatItHasHeard() {
    try (var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 1, 1), Room.empty())) {
      device.exchange().capture(true);
      device.start();
      device.advance(1024);
      device.unplug();
      device.advance(1024);
      assertThat(device.exchange().isLost()).isTrue();
      assertThat(device.loss().orElseThrow()).isInstanceOf(DeviceRefusal.Lost.class);
      assertThat(device.exchange().capturedFrames()).isEqualTo(1024);
      assertThatThrownBy(device::start).isInstanceOf(DeviceRefusal.Lost.class);
    }
  }

  @Test
  void freeRunningDeviceWaitsForItsFeederAndLosesNothing() throws InterruptedException {
    var settings = VirtualSettings.of(RATE_HZ, 0, 1).with(VirtualSettings.Pace.FREE);
    var sum = new double[1];
    var room = new LoopBack(0, 1);
    var listening =
        new Room() {
          @Override
          public void speak(long deviceFrame, float[][] into, int frames) {
            room.speak(deviceFrame, into, 0);
          }

          @Override
          public void hear(long deviceFrame, float[][] sound, int frames) {
            for (int i = 0; i < frames; i++) {
              sum[0] += sound[0][i];
            }
          }
        };
    try (var device = new VirtualDevice(settings, listening)) {
      var ones = new float[1][1000];
      Arrays.fill(ones[0], 1f);
      device.exchange().feed(ones, 0, 1000);
      device.exchange().beginPlaying();
      device.start();
      int fed = 1000;
      while (fed < 2_000_000) {
        fed += device.exchange().feed(ones, 0, 1000);
        if (fed % 200_000 == 0) {
          Thread.sleep(2);
        }
      }
      device.exchange().endPlaying();
      while (device.exchange().waitingFrames() > 0) {
        Thread.sleep(1);
      }
      device.stop();
      assertThat(device.exchange().counts().lostPlayback()).isZero();
      assertThat(sum[0]).isEqualTo(fed);
    }
  }

  private static float[][] noise(Random random, int frames) {
    var noise = new float[2][frames];
    for (float[] channel : noise) {
      for (int i = 0; i < frames; i++) {
        channel[i] = random.nextFloat() - 0.5f;
      }
    }
    return noise;
  }
}
