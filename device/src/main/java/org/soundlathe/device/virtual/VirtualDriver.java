package org.soundlathe.device.virtual;

import java.util.List;
import org.soundlathe.device.AudioDevice;
import org.soundlathe.device.DeviceDriver;
import org.soundlathe.device.DeviceRefusal;
import org.soundlathe.device.DeviceWish;
import org.soundlathe.device.DriverReport;

/// The device that every machine has: nobody hears it, and it is as fast as the machine.
public final class VirtualDriver implements DeviceDriver {
  private static final int USUAL_RATE_HZ = 48_000;
  private static final int USUAL_PERIOD_FRAMES = 256;

  /// The device that keeps the time of the world; the usual one is as fast as it may.
  public static final String REAL_TIME = "real-time";

  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public DriverReport look() {
    var fast = new DriverReport.Device(name(), 0, 0, List.of(), List.of());
    var inTime = new DriverReport.Device(name() + ":" + REAL_TIME, 0, 0, List.of(), List.of());
    return new DriverReport(
        name(),
        "no sound card: plays into nothing, as fast as it may or in real time",
        List.of(fast, inTime),
        "",
        "");
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
            pace(wish.device()),
            wish.ringSeconds());
    return new VirtualDevice(settings, Room.empty());
  }

  private static VirtualSettings.Pace pace(String device) {
    return switch (device) {
      case "" -> VirtualSettings.Pace.FREE;
      case REAL_TIME -> VirtualSettings.Pace.REAL_TIME;
      default ->
          throw new DeviceRefusal.Missing(
              "there is no virtual device " + device, "there are virtual and virtual:real-time");
    };
  }
}
