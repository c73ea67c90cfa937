package org.soundlathe.device;

/// A way to sound cards.
public interface DeviceDriver {
  /// The word by which people ask for it, such as `jack`.
  String name();

  /// What can be reached through it, or why nothing can. Never throws.
  DriverReport look();

  /// @throws DeviceRefusal if there is no such device, or it does not grant a wish that it must
  AudioDevice open(DeviceWish wish);
}
