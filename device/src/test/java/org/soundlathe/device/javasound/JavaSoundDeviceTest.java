package org.soundlathe.device.javasound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.DeviceFormat;
import org.soundlathe.device.DeviceWish;

/// Stereo through a line: what is fed is what the line gets, as 16-bit PCM.
final class JavaSoundDeviceTest {
  private static final DeviceFormat STEREO =
      new DeviceFormat("card", 48_000, 64, 0, 2, 0, 256, DeviceFormat.Callback.JAVA);

  /// Takes a number of bytes, then is gone.
  private static final class Cable implements Line {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int mostBytes;

    Cable(int mostBytes) {
      this.mostBytes = mostBytes;
    }

    @Override
    public int write(byte[] from, int count) {
      int taken = Math.min(count, mostBytes - bytes.size());
      bytes.write(from, 0, taken);
      return taken;
    }

    @Override
    public void close() {}
  }

  @Test
  void lineGetsWhatIsFedAndItsEndIsALoss() throws InterruptedException {
    var cable = new Cable(4 * 1000);
    try (var device = new JavaSoundDevice(cable, STEREO, 1)) {
      var sound = new float[2][1024];
      for (int i = 0; i < 1024; i++) {
        sound[0][i] = i / 32_768f;
        sound[1][i] = -i / 32_768f;
      }
      device.exchange().feed(sound, 0, 1024);
      device.exchange().beginPlaying();
      device.start();
      for (int i = 0; i < 1000 && device.loss().isEmpty(); i++) {
        Thread.sleep(5);
      }
      assertThat(device.loss()).isPresent();
    }
    var bytes = cable.bytes.toByteArray();
    assertThat(bytes).hasSize(4000);
    for (int i = 0; i < 1000; i++) {
      assertThat(sample(bytes, 2 * i)).isEqualTo(i);
      assertThat(sample(bytes, 2 * i + 1)).isEqualTo(-i);
    }
  }

  @Test
  void whatIsLouderThanFullScaleIsClippedAndDoesNotWrap() {
    var bytes = new byte[8];
    Line.encode(new float[][] {{1f, 3f, -1f, -3f}}, 4, bytes);
    int[] samples = {sample(bytes, 0), sample(bytes, 1), sample(bytes, 2), sample(bytes, 3)};
    assertThat(samples).containsExactly(32_767, 32_767, -32_768, -32_768);
  }

  @Test
  void machineWithoutASoundCardSaysSo() {
    var report = new JavaSoundDriver().look();
    if (report.devices().isEmpty()) {
      assertThat(report.missing()).contains("no sound card");
      assertThat(report.fix()).isNotBlank();
    } else {
      assertThat(report.devices()).allSatisfy(card -> assertThat(card.outputs()).hasSize(2));
    }
    assertThat(Arrays.asList(report.driver(), DeviceWish.of(0, 2).device()))
        .containsExactly("java", "");
  }

  private static int sample(byte[] bytes, int index) {
    return (short) ((bytes[2 * index] & 0xff) | bytes[2 * index + 1] << 8);
  }
}
