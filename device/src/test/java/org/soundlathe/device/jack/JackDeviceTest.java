package org.soundlathe.device.jack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.device.CountingSignal;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.ring.Exchange;

/// Through a real JACK server, but never against the clock of the wall: freewheeling, every sample
/// is exact.
final class JackDeviceTest {
  private static final int CHANNELS = 8;
  private static final int SECONDS = 10;

  private @Nullable JackServer running;

  @BeforeEach
  void start() {
    running = JackServer.start(CHANNELS);
  }

  @AfterEach
  void stop() {
    System.clearProperty(NativeRing.CHOICE);
    if (running != null) {
      running.close();
    }
  }

  private JackServer server() {
    return Objects.requireNonNull(running);
  }

  private DeviceWish wish(int inputs, int outputs) {
    return DeviceWish.of(inputs, outputs).onDevice(server().name());
  }

  /// Our outputs are connected to our inputs; the server hands them over one period later.
  @ParameterizedTest
  @EnumSource(DeviceFormat.Callback.class)
  void everySampleOfEveryChannelComesBack(DeviceFormat.Callback callback) {
    System.setProperty(NativeRing.CHOICE, callback == DeviceFormat.Callback.JAVA ? "java" : "");
    assumeTrue(
        callback == DeviceFormat.Callback.JAVA || NativeRing.load().isPresent(),
        "no native ring here");
    var own = IntStream.rangeClosed(1, CHANNELS).mapToObj(c -> "soundlathe:out_" + c).toList();
    var card = IntStream.rangeClosed(1, CHANNELS).mapToObj(c -> "system:playback_" + c).toList();
    try (var device = new JackDriver().openJack(wish(CHANNELS, CHANNELS).on(own, card))) {
      assertThat(device.format().callback()).isEqualTo(callback);
      assertThat(device.format().sampleRateHz()).isEqualTo(JackServer.RATE_HZ);
      var exchange = device.exchange();
      exchange.feed(CountingSignal.block(0, CHANNELS, 4096), 0, 4096);
      device.start();
      device.freewheel(true);
      exchange.capture(true);
      exchange.beginPlaying();
      long frames = (long) SECONDS * JackServer.RATE_HZ;
      assertThat(framesThatAreExact(exchange, frames)).isGreaterThanOrEqualTo(frames);
      exchange.endPlaying();
      exchange.capture(false);
      assertThat(exchange.counts().overrunFrames() + exchange.counts().starvedFrames()).isZero();
      device.freewheel(false);
    }
  }

  /// Feeds the counting signal and looks at every sample that comes back.
  private static long framesThatAreExact(Exchange exchange, long frames) {
    long fed = 4096;
    long heard = 0;
    long delay = -1;
    var into = new float[CHANNELS][4096];
    while (heard - Math.max(0, delay) < frames) {
      fed += exchange.feed(CountingSignal.block(fed, CHANNELS, 4096), 0, 4096);
      int count = exchange.drain(into, 0, 4096);
      for (int i = 0; i < count; i++) {
        if (delay < 0 && into[0][i] != 0f) {
          delay = heard + i;
        }
        for (int c = 0; c < CHANNELS; c++) {
          float expected = delay < 0 ? 0f : CountingSignal.sample(c, heard + i - delay);
          if (into[c][i] != expected) {
            return heard + i;
          }
        }
      }
      heard += count;
      assertThat(exchange.isLost()).isFalse();
    }
    return heard - delay;
  }

  @Test
  void serverThatIsKilledIsALossAndWhatWasHeardIsKept() throws InterruptedException {
    try (var device = new JackDriver().openJack(wish(2, 2))) {
      device.exchange().capture(true);
      device.start();
      while (device.exchange().capturedFrames() < JackServer.PERIOD_FRAMES) {
        Thread.sleep(10);
      }
      server().kill();
      for (int i = 0; i < 1000 && device.loss().isEmpty(); i++) {
        Thread.sleep(10);
      }
      assertThat(device.loss().orElseThrow()).isInstanceOf(DeviceRefusal.Lost.class);
      int captured = (int) device.exchange().capturedFrames();
      assertThat(captured).isGreaterThanOrEqualTo(JackServer.PERIOD_FRAMES);
      assertThat(device.exchange().drain(new float[2][captured], 0, captured)).isEqualTo(captured);
      assertThatThrownBy(device::start).isInstanceOf(DeviceRefusal.Lost.class);
    }
  }

  @Test
  void anotherRateIsRefusedWithTheRateThatItHas() {
    assertThatThrownBy(() -> new JackDriver().open(wish(0, 2).at(44_100)))
        .isInstanceOf(DeviceRefusal.Unfit.class)
        .hasMessageContaining("48000 Hz");
  }

  @Test
  void portThatDoesNotExistIsRefusedByName() {
    var ports = List.of("system:playback_1", "system:playback_99");
    assertThatThrownBy(() -> new JackDriver().open(wish(0, 2).on(List.of(), ports)))
        .isInstanceOf(DeviceRefusal.NoPort.class)
        .hasMessageContaining("system:playback_99");
  }

  @Test
  void moreInputsThanTheCardHasAreRefusedWithTheirNumber() {
    assertThatThrownBy(() -> new JackDriver().open(wish(CHANNELS + 1, 0)))
        .isInstanceOf(DeviceRefusal.NoPort.class)
        .hasMessageContaining("9 ports")
        .hasMessageContaining("there are 8");
  }

  @Test
  void serverThatDoesNotRunIsMissing() {
    var elsewhere = DeviceWish.of(0, 2).onDevice("no-such-server");
    assertThatThrownBy(() -> new JackDriver().open(elsewhere))
        .isInstanceOf(DeviceRefusal.Missing.class)
        .hasMessageContaining("no JACK server");
  }

  @Test
  void periodCanBeWishedFor() {
    var wish =
        new DeviceWish(
            server().name(),
            OptionalInt.empty(),
            OptionalInt.of(256),
            0,
            2,
            List.of(),
            List.of(),
            1);
    try (var device = new JackDriver().open(wish)) {
      assertThat(device.format().periodFrames()).isEqualTo(256);
    }
  }
}
