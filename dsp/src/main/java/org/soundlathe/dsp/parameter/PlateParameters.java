package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// The settings of a plate reverberation.
public final class PlateParameters {
  public static final Amount DECAY =
      new Amount("plate.decaySeconds", "s", 0.3, 10, 2, "How long the plate rings, T60 at 1 kHz.");
  public static final Amount LOWS =
      new Amount(
          "plate.lowPercent",
          "%",
          25,
          250,
          140,
          "How long the lows ring, as a part of the decay; the damper of a real plate.");
  public static final Amount HIGHS =
      new Amount(
          "plate.highPercent",
          "%",
          10,
          150,
          55,
          "How long the highs ring, as a part of the decay.");
  public static final Amount TENSION =
      new Amount(
          "plate.tensionPercent",
          "%",
          0,
          100,
          50,
          "A slack plate (0) answers a click with a longer sweep from high to low.");
  public static final Amount MODULATION =
      new Amount(
          "plate.modulationPercent",
          "%",
          0,
          100,
          20,
          "How far the echoes wander among each other.");

  private static final List<Parameter> ALL = List.of(DECAY, LOWS, HIGHS, TENSION, MODULATION);

  private PlateParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
