package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of the soft clipper.
public final class ClipperParameters {
  public static final Toggle ON =
      new Toggle("clipper.on", false, "Rounds off the tips of peaks instead of turning them down.");
  public static final Amount DRIVE =
      new Amount("clipper.driveDb", "dB", 0, 24, 0, "How much louder the sound comes in.");
  public static final Amount CEILING =
      new Amount("clipper.ceilingDb", "dB", -24, 0, 0, "The height that the curve never passes.");
  public static final Amount SOFTNESS =
      new Amount(
          "clipper.softnessPercent",
          "%",
          0,
          100,
          50,
          "How far below the ceiling the curve begins to bend; 0 is a hard edge.");

  private static final List<Parameter> ALL = List.of(ON, DRIVE, CEILING, SOFTNESS);

  private ClipperParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
