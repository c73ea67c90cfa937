package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of a sound played through an impulse response.
public final class ConvolutionParameters {
  public static final Amount GAIN =
      new Amount("convolution.gainDb", "dB", -60, 24, 0, "How loud the room answers.");
  public static final Amount MIX =
      new Amount(
          "convolution.mixPercent",
          "%",
          0,
          100,
          100,
          "From the dry sound alone (0) to the room alone (100).");
  public static final Option ROUTING =
      new Option(
          "convolution.routing",
          List.of("each", "mono-to-stereo", "true-stereo"),
          "each",
          "Which channel is heard through which channel of the response.");

  private static final List<Parameter> ALL = List.of(GAIN, MIX, ROUTING);

  private ConvolutionParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  public static Optional<Parameter> find(String name) {
    return ALL.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
