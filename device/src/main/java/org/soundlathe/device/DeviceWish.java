package org.soundlathe.device;

import java.util.List;
import java.util.OptionalInt;

/// What somebody would like of a device; what it really has stands in [DeviceFormat].
///
/// @param device which one of its driver: a card, or a JACK server; empty for the usual one
/// @param sampleRateHz the rate, where the device can choose; empty for its own
/// @param periodFrames how many frames it takes at once, where it can choose; empty for its own
/// @param inputs channels to capture, 0..400
/// @param outputs channels to play, 0..400
/// @param inputPorts what the inputs listen to, by the ports' names, in order; empty for the card's
///   own
/// @param outputPorts where the outputs go; empty for the card's own
/// @param ringSeconds how much sound each ring holds at least
public record DeviceWish(
    String device,
    OptionalInt sampleRateHz,
    OptionalInt periodFrames,
    int inputs,
    int outputs,
    List<String> inputPorts,
    List<String> outputPorts,
    double ringSeconds) {
  /// Five seconds: what a disk may stand still on a busy machine (as capture-buffer-seconds of the
  /// usual workstations).
  public static final double RING_SECONDS = 5;

  private static final int MOST_CHANNELS = 400;

  public DeviceWish {
    requireChannels("inputs", inputs);
    requireChannels("outputs", outputs);
    inputPorts = List.copyOf(inputPorts);
    outputPorts = List.copyOf(outputPorts);
    if (!(ringSeconds > 0 && ringSeconds <= 60)) {
      throw new IllegalArgumentException("ringSeconds " + ringSeconds + " is outside 0..60");
    }
  }

  /// Channels in and out on the usual device, at its own rate.
  public static DeviceWish of(int inputs, int outputs) {
    return new DeviceWish(
        "",
        OptionalInt.empty(),
        OptionalInt.empty(),
        inputs,
        outputs,
        List.of(),
        List.of(),
        RING_SECONDS);
  }

  /// The same at a rate.
  public DeviceWish at(int rateHz) {
    return new DeviceWish(
        device,
        OptionalInt.of(rateHz),
        periodFrames,
        inputs,
        outputs,
        inputPorts,
        outputPorts,
        ringSeconds);
  }

  /// The same with periods of a length.
  public DeviceWish withPeriod(OptionalInt frames) {
    return new DeviceWish(
        device, sampleRateHz, frames, inputs, outputs, inputPorts, outputPorts, ringSeconds);
  }

  /// The same on ports of a choice; an empty list keeps the card's own.
  public DeviceWish on(List<String> captureFrom, List<String> playTo) {
    return new DeviceWish(
        device, sampleRateHz, periodFrames, inputs, outputs, captureFrom, playTo, ringSeconds);
  }

  /// The same of one device of the driver.
  public DeviceWish onDevice(String name) {
    return new DeviceWish(
        name, sampleRateHz, periodFrames, inputs, outputs, inputPorts, outputPorts, ringSeconds);
  }

  private static void requireChannels(String name, int channels) {
    if (channels < 0 || channels > MOST_CHANNELS) {
      throw new IllegalArgumentException(name + " " + channels + " is outside 0.." + MOST_CHANNELS);
    }
  }
}
