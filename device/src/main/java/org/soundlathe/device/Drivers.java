package org.soundlathe.device;

import java.util.List;
import org.soundlathe.device.jack.JackDriver;
import org.soundlathe.device.javasound.JavaSoundDriver;
import org.soundlathe.device.virtual.VirtualDriver;

/// Every way to a sound card, the best first.
public final class Drivers {
  private final List<DeviceDriver> all;

  public Drivers() {
    this(List.of(new JackDriver(), new JavaSoundDriver(), new VirtualDriver()));
  }

  Drivers(List<DeviceDriver> all) {
    this.all = List.copyOf(all);
  }

  /// What this machine has.
  public List<DriverReport> look() {
    return all.stream().map(DeviceDriver::look).toList();
  }

  /// Opens a device.
  ///
  /// @param name of a driver, a driver and one of its devices (`jack:studio`), or a device; empty
  ///   for the first driver that has a sound card, which the virtual one is not
  /// @throws DeviceRefusal if there is none
  public AudioDevice open(String name, DeviceWish wish) {
    for (var driver : all) {
      if (driver.name().equals(name)) {
        return driver.open(wish);
      }
      if (name.startsWith(driver.name() + ":")) {
        return driver.open(wish.onDevice(name.substring(driver.name().length() + 1)));
      }
    }
    for (var driver : all) {
      if (!(driver instanceof VirtualDriver)) {
        for (var device : driver.look().devices()) {
          if (name.isEmpty() || device.name().equals(name)) {
            return driver.open(name.isEmpty() ? wish : wish.onDevice(device.name()));
          }
        }
      }
    }
    throw new DeviceRefusal.Missing(
        name.isEmpty() ? "no sound card was found" : "there is no device named " + name,
        "lathe devices says what is there, what is missing and how to get it;"
            + " --device virtual plays without one");
  }
}
