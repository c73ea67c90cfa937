package org.soundlathe.tracking.calibration;

import org.soundlathe.device.DeviceFormat;

/// How late what is played comes back, on one device at one rate and period.
///
/// @param device as it is asked for
/// @param sampleRateHz its rate
/// @param periodFrames its period
/// @param roundTripFrames from the playback ring back to the capture ring, with a fraction
/// @param spreadFrames between the earliest and the latest of the measurements that agreed
/// @param reportedFrames what the device itself says
public record Calibration(
    String device,
    int sampleRateHz,
    int periodFrames,
    double roundTripFrames,
    double spreadFrames,
    int reportedFrames) {
  /// Whole frames, to move a take by.
  public int frames() {
    return (int) Math.max(0, Math.rint(roundTripFrames));
  }

  /// How far the device is off when it speaks of itself.
  public double errorFrames() {
    return reportedFrames - roundTripFrames;
  }

  /// Whether it holds for a device that has been opened now.
  public boolean isFor(String name, DeviceFormat format) {
    return device.equals(name)
        && sampleRateHz == format.sampleRateHz()
        && periodFrames == format.periodFrames();
  }
}
