package org.soundlathe.device.virtual;

import java.util.List;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceDriver;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.DriverReport;

/// The device that every machine has: nobody hears it, and it is as fast as the machine.
public final class VirtualDriver implements DeviceDriver {
  private static final int USUAL_RATE_HZ = 48_000;
  private static final int USUAL_PERIOD_FRAMES = 256;

  private final VirtualSettings.Pace pace;

  /// @param pace of the devices that it opens
  public VirtualDriver(VirtualSettings.Pace pace) {
    this.pace = pace;
  }

  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public DriverReport look() {
    var device = new DriverReport.Device("virtual", 0, 0, List.of(), List.of());
    return new DriverReport(
        name(), "no sound card: plays into nothing, as fast as it may", List.of(device), "", "");
  }

  @Override
  public AudioDevice open(DeviceWish wish) {
    var settings =
        new VirtualSettings(
            wish.sampleRateHz().orElse(USUAL_RATE_HZ),
            wish.periodFrames().orElse(USUAL_PERIOD_FRAMES),
            wish.inputs(),
            wish.outputs(),
            0,
            0,
            0,
            pace,
            wish.ringSeconds());
    return new VirtualDevice(settings, Room.empty());
  }
}
