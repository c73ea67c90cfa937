package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of the transient shaper.
public final class TransientParameters {
  public static final Toggle ON =
      new Toggle(
          "transient.on", false, "Makes hits sharper or rounder, and tails longer or drier.");
  public static final Amount ATTACK =
      new Amount("transient.attackDb", "dB", -15, 15, 0, "Louder or softer beginnings of notes.");
  public static final Amount ATTACK_TIME =
      new Amount("transient.attackMs", "ms", 5, 100, 20, "In which a beginning is 63 % over.");
  public static final Amount SUSTAIN =
      new Amount("transient.sustainDb", "dB", -24, 24, 0, "Louder or softer tails of notes.");
  public static final Amount SUSTAIN_TIME =
      new Amount(
          "transient.sustainMs",
          "ms",
          50,
          1_000,
          200,
          "How long a tail is remembered: longer reaches softer tails.");

  private static final List<Parameter> ALL =
      List.of(ON, ATTACK, ATTACK_TIME, SUSTAIN, SUSTAIN_TIME);

  private TransientParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
