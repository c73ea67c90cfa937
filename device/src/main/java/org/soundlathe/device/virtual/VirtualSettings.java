package org.soundlathe.device.virtual;

/// What a virtual device is like.
///
/// @param sampleRateHz its clock
/// @param periodFrames how many frames it takes at once
/// @param inputs channels that it captures
/// @param outputs channels that it plays
/// @param inputLatencyFrames that it reports
/// @param outputLatencyFrames that it reports
/// @param driftPpm how much faster its clock runs than the world's, in parts per million
/// @param pace what moves its clock
/// @param ringSeconds how much sound each ring holds at least
public record VirtualSettings(
    int sampleRateHz,
    int periodFrames,
    int inputs,
    int outputs,
    int inputLatencyFrames,
    int outputLatencyFrames,
    double driftPpm,
    Pace pace,
    double ringSeconds) {
  /// What moves the clock.
  public enum Pace {
    /// The caller, by `advance`: nothing happens in between.
    DRIVEN,
    /// A thread, as fast as the other side feeds and drains: nothing is ever lost.
    FREE,
    /// A thread, in the time of the world: what comes late is lost.
    REAL_TIME
  }

  /// Ports at a rate, moved by the caller, with periods of 256 frames and no latency.
  public static VirtualSettings of(int sampleRateHz, int inputs, int outputs) {
    return new VirtualSettings(sampleRateHz, 256, inputs, outputs, 0, 0, 0, Pace.DRIVEN, 5);
  }

  public VirtualSettings withPeriod(int frames) {
    return new VirtualSettings(
        sampleRateHz,
        frames,
        inputs,
        outputs,
        inputLatencyFrames,
        outputLatencyFrames,
        driftPpm,
        pace,
        ringSeconds);
  }

  public VirtualSettings withLatency(int inputFrames, int outputFrames) {
    return new VirtualSettings(
        sampleRateHz,
        periodFrames,
        inputs,
        outputs,
        inputFrames,
        outputFrames,
        driftPpm,
        pace,
        ringSeconds);
  }

  public VirtualSettings withDrift(double ppm) {
    return new VirtualSettings(
        sampleRateHz,
        periodFrames,
        inputs,
        outputs,
        inputLatencyFrames,
        outputLatencyFrames,
        ppm,
        pace,
        ringSeconds);
  }

  public VirtualSettings with(Pace newPace) {
    return new VirtualSettings(
        sampleRateHz,
        periodFrames,
        inputs,
        outputs,
        inputLatencyFrames,
        outputLatencyFrames,
        driftPpm,
        newPace,
        ringSeconds);
  }
}
