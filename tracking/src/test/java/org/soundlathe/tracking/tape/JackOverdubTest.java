package org.soundlathe.tracking.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.Drivers;
import org.soundlathe.tracking.calibration.Calibration;
import org.soundlathe.tracking.calibration.Calibrator;

/// Through JACK's dummy driver, our own output connected to our own input: the server hands the
/// sound over a whole number of periods later; that is what is measured, and what a take is moved
/// by.
final class JackOverdubTest {
  private static final int PERIOD_FRAMES = 1024;
  private static final String SERVER = "soundlathe-test";

  @Test
  void overdubLandsWithinASampleAfterCalibration() throws IOException, InterruptedException {
    var server = start();
    try {
      var found = calibrate(server);
      long periods = (long) Math.rint(found.roundTripFrames() / PERIOD_FRAMES);
      assertThat(periods).isBetween(1L, 4L);
      assertThat(Math.abs(found.roundTripFrames() - periods * PERIOD_FRAMES)).isLessThan(1);
      overdub(server, found.frames());
    } finally {
      server.destroy();
      if (!server.waitFor(10, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }

  private static Calibration calibrate(Process server) {
    try (var device = open(server)) {
      return new Calibrator(device, 0, 0).measure("jack");
    }
  }

  private static void overdub(Process server, int trip) {
    try (var device = open(server);
        var tape = new WholeTape(device.exchange())) {
      var source = new CountingSource(1024, 4_000_000);
      var settings = new TapeSettings(9_600, trip);
      try (var machine = new TapeMachine(device, source, Overlay.NONE, tape, settings)) {
        machine.start();
        machine.roll(TapePlan.recording(Course.from(10_000), 20_000, 60_000));
        Waiting.forEnd(machine);
        var take = tape.kept().getFirst();
        var sound = tape.sound(take);
        assertThat(sound).hasSize(40_000);
        requireInTime(sound, 20_000);
      }
    }
  }

  /// Before and behind a gap that this machine may have made, all is in time; only its seams may
  /// not be.
  private static void requireInTime(float[] sound, int startFrame) {
    int heard = 0;
    int inTime = 0;
    for (int i = 0; i < sound.length; i++) {
      boolean isEarly = sound[i] < CountingSource.at(startFrame + i - 1);
      boolean isLate = sound[i] > CountingSource.at(startFrame + i + 1);
      heard += sound[i] == 0 ? 0 : 1;
      inTime += isEarly || isLate ? 0 : 1;
    }
    assertThat(heard).isGreaterThan(sound.length / 2);
    assertThat(inTime).isGreaterThan((int) (0.99 * heard));
  }

  private static Process start() throws IOException {
    var line = "jackd -n " + SERVER + " -r -S -d dummy -r 48000 -p " + PERIOD_FRAMES + " -C 2 -P 2";
    var command = new ProcessBuilder(line.split(" "));
    var log = Files.createTempFile("jackd", ".log");
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    command.environment().put("JACK_NO_AUDIO_RESERVATION", "1");
    try {
      return command.start();
    } catch (IOException e) {
      assumeTrue(false, "jackd is not installed (.ci/run installs it): " + e.getMessage());
      throw e;
    }
  }

  private static AudioDevice open(Process server) {
    var own = List.of("soundlathe:out_1");
    var card = List.of("system:playback_1");
    for (int tries = 0; tries < 200 && server.isAlive(); tries++) {
      try {
        return new Drivers().open("jack:" + SERVER, DeviceWish.of(1, 1).on(own, card));
      } catch (DeviceRefusal.Missing _) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    assumeTrue(false, "jackd does not start here");
    throw new IllegalStateException();
  }
}
