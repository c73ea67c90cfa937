package org.soundlathe.device.ring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.CountingSignal;

/// What goes in comes out, frame for frame; what does not is counted and listed.
final class ExchangeTest {
  private static final int PERIOD = 48;

  private final Arena arena = Arena.ofShared();
  private Exchange exchange;
  private AudioSide device;
  private final float[][] heard = new float[2][PERIOD];
  private final float[][] spoken = new float[3][PERIOD];

  @BeforeEach
  void open() {
    exchange = new Exchange(arena, 100, 2, 3);
    device = AudioSide.java(exchange);
  }

  @AfterEach
  void close() {
    arena.close();
  }

  @Test
  void ringHoldsThePowerOfTwoAboveWhatIsAskedFor() {
    assertThat(exchange.capacityFrames()).isEqualTo(128);
    assertThat(new Exchange(arena, 128, 0, 1).capacityFrames()).isEqualTo(128);
    assertThat(new Exchange(arena, 129, 0, 1).capacityFrames()).isEqualTo(256);
  }

  @Test
  void everyFrameFedIsPlayedOnceAndInOrder() {
    long fed = 0;
    long played = 0;
    exchange.feed(CountingSignal.block(0, 3, PERIOD), 0, PERIOD);
    fed += PERIOD;
    exchange.beginPlaying();
    for (int i = 0; i < 40; i++) {
      fed += exchange.feed(CountingSignal.block(fed, 3, 61), 0, 61);
      device.period(heard, spoken, PERIOD);
      assertThat(spoken).isDeepEqualTo(CountingSignal.block(played, 3, PERIOD));
      played += PERIOD;
    }
    assertThat(exchange.counts().playedFrames()).isEqualTo(played);
    assertThat(exchange.counts().lostPlayback()).isZero();
    assertThat(exchange.takeGaps()).isEmpty();
  }

  @Test
  void everyFrameCapturedIsDrainedOnceAndInOrder() {
    exchange.capture(true);
    long drained = 0;
    for (int i = 0; i < 40; i++) {
      var sound = CountingSignal.block((long) i * PERIOD, 2, PERIOD);
      device.period(sound, spoken, PERIOD);
      var out = new float[2][37];
      int count = exchange.drain(out, 0, 37);
      assertThat(out[1]).startsWith(Arrays.copyOf(CountingSignal.block(drained, 2, 37)[1], count));
      drained += count;
      while (exchange.capturedFrames() >= 37) {
        assertThat(exchange.drain(out, 0, 37)).isEqualTo(37);
        assertThat(out).isDeepEqualTo(CountingSignal.block(drained, 2, 37));
        drained += 37;
      }
    }
    assertThat(exchange.counts().lostCapture()).isZero();
  }

  @Test
  void fullRingTakesNoMoreThanItHolds() {
    assertThat(exchange.feed(CountingSignal.block(0, 3, 200), 0, 200)).isEqualTo(128);
    assertThat(exchange.feed(CountingSignal.block(128, 3, 10), 0, 10)).isZero();
    assertThat(exchange.roomFrames()).isZero();
  }

  @Test
  void hungryDevicePlaysSilenceCountsItAndSaysWhere() {
    exchange.feed(CountingSignal.block(0, 3, 60), 0, 60);
    exchange.beginPlaying();
    device.period(heard, spoken, PERIOD);
    device.period(heard, spoken, PERIOD);
    assertThat(spoken[0]).startsWith(CountingSignal.block(48, 1, 12)[0]).endsWith(new float[36]);
    assertThat(exchange.counts().starvedFrames()).isEqualTo(36);
    assertThat(exchange.takeGaps()).containsExactly(new Gap(Gap.Kind.STARVED, 0, 60, 36));
    exchange.feed(CountingSignal.block(60, 3, PERIOD), 0, PERIOD);
    device.period(heard, spoken, PERIOD);
    assertThat(spoken)
        .as("it goes on where it stopped")
        .isDeepEqualTo(CountingSignal.block(60, 3, PERIOD));
  }

  @Test
  void silenceBeforeTheBeginningAndBehindTheEndIsNoLoss() {
    device.period(heard, spoken, PERIOD);
    exchange.feed(CountingSignal.block(0, 3, 60), 0, 60);
    exchange.beginPlaying();
    exchange.endPlaying();
    for (int i = 0; i < 3; i++) {
      device.period(heard, spoken, PERIOD);
    }
    assertThat(exchange.counts().starvedFrames()).isZero();
    assertThat(exchange.counts().playedFrames()).isEqualTo(60);
  }

  @Test
  void ringThatNobodyDrainsLosesTheNewestAndSaysWhere() {
    exchange.capture(true);
    for (int i = 0; i < 3; i++) {
      device.period(CountingSignal.block((long) i * PERIOD, 2, PERIOD), spoken, PERIOD);
    }
    assertThat(exchange.counts().overrunFrames()).isEqualTo(3 * PERIOD - 128);
    assertThat(exchange.takeGaps()).containsExactly(new Gap(Gap.Kind.OVERRUN, 128, 0, 16));
    var out = new float[2][128];
    assertThat(exchange.drain(out, 0, 128)).isEqualTo(128);
    assertThat(out).isDeepEqualTo(CountingSignal.block(0, 2, 128));
  }

  @Test
  void gapsThatNobodyReadsAreStillCounted() {
    exchange.beginPlaying();
    for (int i = 0; i < 1030; i++) {
      device.period(heard, spoken, PERIOD);
    }
    assertThat(exchange.counts().starvedFrames()).isEqualTo(1030L * PERIOD);
    assertThat(exchange.takeGaps()).hasSize(1024);
    assertThat(exchange.gapsDropped()).isEqualTo(6);
  }

  @Test
  void notTheSmallestGarbageIsMadeOnTheWay() {
    var block = CountingSignal.block(0, 3, PERIOD);
    var into = new float[2][PERIOD];
    exchange.capture(true);
    Runnable passes =
        () -> {
          for (int i = 0; i < 2000; i++) {
            exchange.feed(block, 0, PERIOD);
            exchange.drain(into, 0, PERIOD);
          }
        };
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 20 && least > 0; run++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      passes.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).as("bytes allocated by 2000 turns, once warm").isZero();
  }
}
