package org.soundlathe.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.device.virtual.VirtualDriver;
import org.soundlathe.paperwork.message.ExitStatus;

/// Which device a name means.
final class DriversTest {
  private final Drivers drivers =
      new Drivers(List.of(new Studio("studio", List.of("desk", "piano")), new VirtualDriver()));

  /// A driver with cards that refuse by their name, so that the test sees which was asked.
  private record Studio(String name, List<String> cards) implements DeviceDriver {
    @Override
    public DriverReport look() {
      var devices =
          cards.stream()
              .map(card -> new DriverReport.Device(card, 48_000, 64, List.of(), List.of()))
              .toList();
      return new DriverReport(name, "a studio", devices, "", "");
    }

    @Override
    public AudioDevice open(DeviceWish wish) {
      throw new DeviceRefusal.Unfit("opened [" + wish.device() + "]", "");
    }
  }

  @Test
  void noNameMeansTheFirstSoundCard() {
    assertOpens("", "opened []");
  }

  @Test
  void nameOfADriverMeansItsUsualDevice() {
    assertOpens("studio", "opened []");
  }

  @Test
  void nameOfADeviceFindsItsDriver() {
    assertOpens("piano", "opened [piano]");
    assertOpens("studio:piano", "opened [piano]");
  }

  @Test
  void virtualDeviceIsTakenOnlyByItsName() {
    var none = new Drivers(List.of(new Studio("studio", List.of()), new VirtualDriver()));
    assertThatThrownBy(() -> none.open("", DeviceWish.of(0, 2)))
        .isInstanceOf(DeviceRefusal.Missing.class);
    try (var device = none.open("virtual", DeviceWish.of(0, 2).at(96_000))) {
      assertThat(device.format().sampleRateHz()).isEqualTo(96_000);
    }
  }

  @Test
  void virtualDeviceKeepsTheTimeOfTheWorldOnlyIfAsked() {
    try (var device = drivers.open("virtual:real-time", DeviceWish.of(0, 2))) {
      assertThat(device.format().outputs()).isEqualTo(2);
    }
    assertThatThrownBy(() -> drivers.open("virtual:slow", DeviceWish.of(0, 2)))
        .isInstanceOf(DeviceRefusal.Missing.class)
        .hasMessageContaining("slow");
  }

  @Test
  void missingDeviceEndsWithTheStatusOfDevices() {
    assertThatThrownBy(() -> drivers.open("organ", DeviceWish.of(0, 2)))
        .isInstanceOfSatisfying(
            DeviceRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(ExitStatus.DEVICE_LOST);
              assertThat(refusal.what()).contains("organ");
            });
  }

  private void assertOpens(String name, String words) {
    assertThatThrownBy(() -> drivers.open(name, DeviceWish.of(0, 2))).hasMessage(words);
  }
}
