package org.soundlathe.device;

/// What an open device really does.
///
/// @param name of the device, for people
/// @param sampleRateHz its clock
/// @param periodFrames how many frames it takes at once
/// @param inputs channels that it captures
/// @param outputs channels that it plays
/// @param inputLatencyFrames from the microphone to the capture ring, as the device reports it
/// @param outputLatencyFrames from the playback ring to the loudspeaker, as the device reports it
/// @param callback who serves it
public record DeviceFormat(
    String name,
    int sampleRateHz,
    int periodFrames,
    int inputs,
    int outputs,
    int inputLatencyFrames,
    int outputLatencyFrames,
    Callback callback) {
  /// What runs on the device's thread.
  public enum Callback {
    /// Native code: a garbage collection costs nothing.
    NATIVE,
    /// Java: a garbage collection may cost sound.
    JAVA
  }
}
