package org.soundlathe.device;

import java.util.List;

/// What a driver finds on this machine.
///
/// @param driver its name
/// @param what it is, in a few words
/// @param devices that can be opened now; empty if something is missing
/// @param missing what is missing, or could be better; empty if nothing
/// @param fix how to get it; empty if nothing is missing
public record DriverReport(
    String driver, String what, List<Device> devices, String missing, String fix) {
  /// One device.
  ///
  /// @param name for people
  /// @param sampleRateHz its clock; 0 where it takes any
  /// @param periodFrames how many frames it takes at once; 0 where it takes any
  /// @param inputs what can be captured
  /// @param outputs where can be played to
  public record Device(
      String name, int sampleRateHz, int periodFrames, List<Port> inputs, List<Port> outputs) {
    public Device {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /// One channel of a device.
  ///
  /// @param name by which it can be asked for
  /// @param latencyFrames between it and the air, as the device reports it
  public record Port(String name, int latencyFrames) {}

  public DriverReport {
    devices = List.copyOf(devices);
  }

  /// Whether a device can be opened.
  public boolean isReady() {
    return !devices.isEmpty();
  }
}
