package org.soundlathe.dsp.parameter;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of a reverberation whose decay is set octave by octave.
public final class ReverbParameters {
  /// How long the reverberation rings, T60, in the octaves around 63, 125 … 16000 Hz.
  public static final List<Amount> DECAYS =
      List.of(
          decay("63Hz", 1.6),
          decay("125Hz", 1.6),
          decay("250Hz", 1.5),
          decay("500Hz", 1.4),
          decay("1kHz", 1.3),
          decay("2kHz", 1.2),
          decay("4kHz", 1.0),
          decay("8kHz", 0.7),
          decay("16kHz", 0.5));

  public static final Amount SIZE =
      new Amount(
          "reverb.sizeMetres", "m", 4, 60, 18, "Between the farthest walls; sets how dense it is.");
  public static final Amount DIFFUSION =
      new Amount(
          "reverb.diffusionPercent", "%", 0, 100, 80, "How far a click is smeared on its way in.");
  public static final Amount MODULATION =
      new Amount(
          "reverb.modulationPercent",
          "%",
          0,
          100,
          30,
          "How far the echoes wander among each other, which hides single tones.");
  public static final Amount MODULATION_RATE =
      new Amount("reverb.modulationHz", "Hz", 0.05, 5, 0.6, "How fast they wander.");

  private static final List<Parameter> ALL = list();

  private ReverbParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }

  private static Amount decay(String octave, double byDefault) {
    return new Amount(
        "reverb.decay" + octave + "Seconds",
        "s",
        0.1,
        20,
        byDefault,
        "How long it rings around " + octave.replaceAll("(k?Hz)", " $1") + ", T60.");
  }

  private static List<Parameter> list() {
    List<Parameter> all = new ArrayList<>(DECAYS);
    all.addAll(List.of(SIZE, DIFFUSION, MODULATION, MODULATION_RATE));
    return List.copyOf(all);
  }
}
