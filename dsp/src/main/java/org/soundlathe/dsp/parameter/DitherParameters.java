package org.soundlathe.dsp.parameter;

import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Option;

/// The settings of the dither, the last stage before a file of whole numbers.
public final class DitherParameters {
  public static final Amount BITS =
      new Amount("dither.bits", "bit", 8, 24, 16, "How many bits a sample has in the file.");
  public static final Option SHAPING =
      new Option(
          "dither.shaping",
          List.of("plain", "f3", "lipshitz5", "modifiedE9", "f9", "e9"),
          "plain",
          "Where the hiss lies: spread evenly (plain), or moved up to where the ear hears least.");

  private static final List<Parameter> ALL = List.of(BITS, SHAPING);

  private DitherParameters() {}

  public static List<Parameter> all() {
    return ALL;
  }
}
