package org.soundlathe.dsp.parameter;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.Parameter.Toggle;

/// The settings of a multiband compressor: where its bands meet, and a compressor for each, such as
/// `multiband.band1.thresholdDb`.
public final class MultibandParameters {
  public static final int MOST_BANDS = 5;

  public static final Toggle ON =
      new Toggle("multiband.on", false, "Evens out each range of the spectrum by itself.");
  public static final Amount BANDS =
      new Amount("multiband.bands", "bands", 2, MOST_BANDS, 3, "Into how many bands it splits.");

  private static final List<Amount> CORNERS =
      List.of(corner(1, 120), corner(2, 500), corner(3, 2_000), corner(4, 8_000));
  private static final List<Parameter> ALL = list();

  private MultibandParameters() {}

  /// Where a band ends and the next one begins.
  ///
  /// @param number 1..4, from the lowest
  public static Amount corner(int number) {
    return CORNERS.get(number - 1);
  }

  /// A setting of a compressor, for one band of the multiband.
  ///
  /// @param band 1..5, from the lowest
  /// @param amount of [CompressorParameters]
  public static Amount inBand(int band, Amount amount) {
    return new Amount(
        amount.name().replace("compressor.", "multiband.band" + band + "."),
        amount.unit(),
        amount.min(),
        amount.max(),
        amount.byDefault(),
        amount.help());
  }

  public static List<Parameter> all() {
    return ALL;
  }

  private static Amount corner(int number, double byDefaultHz) {
    return new Amount(
        "multiband.corner" + number + "Hz",
        "Hz",
        FilterParameters.CROSSOVER_CORNER.min(),
        FilterParameters.CROSSOVER_CORNER.max(),
        byDefaultHz,
        "Where band " + number + " gives way to the next.");
  }

  private static List<Parameter> list() {
    List<Parameter> all = new ArrayList<>(List.of(ON, BANDS));
    all.addAll(CORNERS);
    List<Amount> ofEachBand =
        List.of(
            CompressorParameters.THRESHOLD,
            CompressorParameters.RATIO,
            CompressorParameters.KNEE,
            CompressorParameters.RANGE,
            CompressorParameters.ATTACK,
            CompressorParameters.RELEASE,
            CompressorParameters.MAKE_UP);
    for (int band = 1; band <= MOST_BANDS; band++) {
      for (Amount amount : ofEachBand) {
        all.add(inBand(band, amount));
      }
    }
    return List.copyOf(all);
  }
}
