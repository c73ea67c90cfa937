package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.device.virtual.VirtualDevice;
import org.soundlathe.device.virtual.VirtualSettings;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.tracking.capture.RecordingResult.Why;

/// Promise 4 on a real disk of eight megabytes: in memory, and mounted for the test where it may
/// be.
final class SmallDiskTest {
  private static final int RATE_HZ = 48_000;

  @TempDir private Path folder;

  @Test
  void fullDiskEndsTheTakesCleanlyAndWhatIsThereIsWhole() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()) == 0);
    try {
      var result = record(new CaptureSettings(0, 0, -60));
      assertThat(result.why()).isIn(Why.DISK, Why.NO_ROOM);
      assertThat(result.failure()).isPresent();
      assertThat(result.takes()).hasSize(2);
      assertThat(result.lengthFrames()).isGreaterThan(10L * RATE_HZ);
      Tapes.requireExact(result);
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void roomThatIsKeptIsNotTouched() throws Exception {
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString()) == 0);
    try {
      var result = record(new CaptureSettings(0, 4_000_000, -60));
      assertThat(result.why()).isEqualTo(Why.NO_ROOM);
      Tapes.requireExact(result);
      assertThat(folder.toFile().getUsableSpace()).isGreaterThan(3_000_000);
    } finally {
      run("umount", folder.toString());
    }
  }

  /// Four seconds of the world at a time, so that the clerk can look.
  private RecordingResult record(CaptureSettings settings) throws InterruptedException {
    var device = new VirtualDevice(VirtualSettings.of(RATE_HZ, 2, 0), new CountingRoom());
    try (device;
        var capture = new Capture(device, Disk.real(), folder, settings, CaptureListener.none())) {
      capture.start();
      device.start();
      var recording = capture.record(new RecordingOrder("r1", Tapes.arms(folder, "t01", 2), 0, 0));
      for (int i = 0; i < 400 && !recording.isDone(); i++) {
        device.advance(RATE_HZ / 10);
        Thread.sleep(settings.reserveBytes() > 0 ? 60 : 10);
      }
      return recording.await();
    }
  }

  private static int run(String... command) throws InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      assumeTrue(status == 0 || !command[0].equals("mount"), "no disk can be mounted: " + words);
      return status;
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not there");
      return -1;
    }
  }
}
