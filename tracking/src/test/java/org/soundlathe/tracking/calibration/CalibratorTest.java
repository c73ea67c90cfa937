package org.soundlathe.tracking.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.LoopBack;
import org.soundlathe.device.virtual.Room;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.device.virtual.VirtualSettings.Pace;
import org.soundlathe.paperwork.file.Disk;

/// What is measured is the length of the cable, whatever the device says of itself.
final class CalibratorTest {
  private static final int RATE_HZ = 44_100;

  @TempDir private Path folder;

  @Test
  void roundTripIsFoundToAHundredthOfAFrame() {
    for (long seed = 1; seed <= 4; seed++) {
      var random = new Random(seed);
      int period = 32 << random.nextInt(5);
      int trip = period + random.nextInt(20_000);
      try (var device = device(period, new LoopBack(2, trip))) {
        var found = new Calibrator(device, 1, 1).measure("virtual");
        assertThat(found.roundTripFrames()).as("seed " + seed).isCloseTo(trip, within(0.01));
        assertThat(found.frames()).isEqualTo(trip);
        assertThat(found.reportedFrames()).isEqualTo(150);
        assertThat(found.periodFrames()).isEqualTo(period);
      }
    }
  }

  @Test
  void silenceIsNoMeasurement() {
    try (var device = device(256, Room.empty())) {
      assertThatThrownBy(() -> new Calibrator(device, 0, 0).measure("virtual"))
          .isInstanceOf(CalibrationRefusal.class)
          .hasMessageContaining("nothing of what was played came back");
    }
  }

  @Test
  void whatWasMeasuredIsKeptForThatDeviceRateAndPeriod() {
    var kept = new Calibrations(Disk.real(), folder.resolve("new"));
    assertThat(kept.all()).isEmpty();
    kept.keep(new Calibration("jack", 48_000, 256, 700.25, 0.01, 512));
    kept.keep(new Calibration("jack", 48_000, 512, 1200, 0.01, 1024));
    kept.keep(new Calibration("jack", 48_000, 256, 701.25, 0.02, 512));
    assertThat(kept.all()).hasSize(2);
    try (var device = device(256, Room.empty())) {
      assertThat(kept.find("jack", device.format())).isEmpty();
      kept.keep(new Calibration("virtual", RATE_HZ, 256, 12.6, 0, 0));
      assertThat(kept.find("virtual", device.format()).orElseThrow().frames()).isEqualTo(13);
      assertThat(kept.find("jack", device.format())).isEmpty();
    }
  }

  @Test
  void damagedFileCountsAsNone() throws IOException {
    var kept = new Calibrations(Disk.real(), folder);
    for (var text : new String[] {"", "{", "[1]", "{\"devices\":[{\"device\":1}]}"}) {
      Files.writeString(kept.file(), text);
      assertThat(kept.all()).as(text).isEmpty();
    }
  }

  @Test
  void settingsStandWhereTheSystemWantsThem() {
    assertThat(Calibrations.folder(Map.of(), "Linux", "/home/ann"))
        .isEqualTo(Path.of("/home/ann/.config/soundlathe"));
    assertThat(Calibrations.folder(Map.of("XDG_CONFIG_HOME", "/cfg"), "Linux", "/home/ann"))
        .isEqualTo(Path.of("/cfg/soundlathe"));
    assertThat(Calibrations.folder(Map.of(), "Mac OS X", "/Users/ann"))
        .isEqualTo(Path.of("/Users/ann/Library/Application Support/soundlathe"));
  }

  private static VirtualDevice device(int period, Room room) {
    var settings =
        VirtualSettings.of(RATE_HZ, 2, 2).withPeriod(period).withLatency(100, 50).with(Pace.FREE);
    return new VirtualDevice(settings, room);
  }
}
