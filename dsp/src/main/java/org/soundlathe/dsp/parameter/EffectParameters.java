package org.soundlathe.dsp.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.soundlathe.dsp.parameter.Parameter.Choice;
import org.soundlathe.dsp.parameter.Parameter.Option;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The kernels that may stand in an insert or behind a return, and the settings of each.
public final class EffectParameters {
  /// The word for an empty insert.
  public static final String NONE = "none";

  /// The response that a convolution plays through: a file of the session.
  public static final Choice RESPONSE =
      new Choice(
          "convolution.response",
          "",
          "The recording of a room's answer, such as audio/church.wav.");

  /// Whether an insert is heard; at home below it, as in `insert1.on`. Off, the sound passes bit
  /// for bit, as late as the effect.
  public static final Toggle ON = new Toggle("on", true, "Whether the effect is heard.");

  private static final Map<String, List<Parameter>> EFFECTS = effects();
  private static final Map<String, List<Parameter>> SPACES = spaces();

  /// What stands in an insert; at home below it, as in `insert1.kind`.
  public static final Option KIND =
      new Option(
          "kind",
          Stream.concat(Stream.of(NONE), EFFECTS.keySet().stream()).toList(),
          NONE,
          "The effect that stands here.");

  /// What a return is.
  public static final Option SPACE_KIND =
      new Option("space.kind", List.copyOf(SPACES.keySet()), "room", "What answers here.");

  private EffectParameters() {}

  /// The settings of a kind of insert, beside [#ON]; empty for an unknown one and for `none`.
  public static List<Parameter> of(String kind) {
    return EFFECTS.getOrDefault(kind, List.of());
  }

  /// The settings of a kind of space; empty for an unknown one.
  public static List<Parameter> ofSpace(String kind) {
    return SPACES.getOrDefault(kind, List.of());
  }

  /// What stands below an insert: its kind, whether it is on, or a setting of any kind.
  public static Optional<Parameter> find(String name) {
    return Stream.concat(Stream.of(KIND, ON), EFFECTS.values().stream().flatMap(List::stream))
        .filter(parameter -> parameter.name().equals(name))
        .findFirst();
  }

  /// A setting of a return: its kind, or a setting of any kind.
  public static Optional<Parameter> findSpace(String name) {
    return Stream.concat(Stream.of(SPACE_KIND), SPACES.values().stream().flatMap(List::stream))
        .filter(parameter -> parameter.name().equals(name))
        .findFirst();
  }

  /// An effect that is not wanted is not chosen, or off as a whole: none has its own switch.
  private static Map<String, List<Parameter>> effects() {
    var effects = new TreeMap<String, List<Parameter>>();
    effects.put("transient", without(TransientParameters.ON, TransientParameters.all()));
    effects.put("multiband", without(MultibandParameters.ON, MultibandParameters.all()));
    effects.put("clipper", without(ClipperParameters.ON, ClipperParameters.all()));
    effects.put("limiter", LimiterParameters.all());
    effects.put("saturation", beginning("saturation.", SaturationParameters.all()));
    effects.put("exciter", beginning("exciter.", SaturationParameters.all()));
    effects.put("amplifier", AmplifierParameters.all());
    effects.put("microphone", MicrophoneParameters.microphone());
    effects.put("preamplifier", MicrophoneParameters.preamplifier());
    effects.put("live-room", LiveRoomParameters.all());
    effects.put("chorus", modulation("chorus."));
    effects.put("tremolo", modulation("tremolo."));
    effects.put("mono-maker", List.of(StereoParameters.MONO_CORNER));
    effects.put("haas", beginning("haas.", StereoParameters.all()));
    effects.put("dual-pan", beginning("dualPan.", StereoParameters.all()));
    effects.put("echo", beginning("echo.", DelayParameters.all()));
    effects.put("tape-echo", beginning("tape.", DelayParameters.all()));
    effects.put("reverb", inserted(ReverbParameters.all()));
    effects.put("plate", inserted(PlateParameters.all()));
    effects.put("spring", inserted(SpringParameters.all()));
    effects.put("convolution", joined(ConvolutionParameters.all(), List.of(RESPONSE)));
    return effects;
  }

  private static Map<String, List<Parameter>> spaces() {
    var spaces = new TreeMap<String, List<Parameter>>();
    // A room or hall has had its own pre-delay since before there was one for all.
    var shared =
        joined(SpaceParameters.all(), without(ReturnParameters.PRE_DELAY, ReturnParameters.all()));
    spaces.put("room", shared);
    spaces.put("hall", shared);
    spaces.put("reverb", joined(ReverbParameters.all(), ReturnParameters.all()));
    spaces.put("plate", joined(PlateParameters.all(), ReturnParameters.all()));
    spaces.put("spring", joined(SpringParameters.all(), ReturnParameters.all()));
    for (var kind : List.of("live-room", "echo", "tape-echo", "convolution")) {
      spaces.put(kind, EFFECTS.getOrDefault(kind, List.of()));
    }
    return spaces;
  }

  private static List<Parameter> inserted(List<Parameter> reverb) {
    return joined(joined(reverb, ReturnParameters.all()), List.of(ReturnParameters.MIX));
  }

  private static List<Parameter> modulation(String name) {
    return joined(
        beginning(name, ModulationParameters.all()),
        beginning("modulation.", ModulationParameters.all()));
  }

  private static List<Parameter> without(Parameter left, List<Parameter> all) {
    return all.stream().filter(parameter -> !parameter.equals(left)).toList();
  }

  private static List<Parameter> joined(List<Parameter> first, List<Parameter> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<Parameter> beginning(String name, List<Parameter> all) {
    return all.stream().filter(parameter -> parameter.name().startsWith(name)).toList();
  }
}
