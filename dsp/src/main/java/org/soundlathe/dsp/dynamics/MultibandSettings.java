package org.soundlathe.dsp.dynamics;

import java.util.List;
import org.soundlathe.dsp.parameter.FilterParameters;
import org.soundlathe.dsp.parameter.MultibandParameters;

/// The settings of one strip's [Multiband].
///
/// @param isOn off, the strip passes bit for bit, late by the same latency
/// @param cornersHz where the bands meet, 1..4 corners, rising, 20..20000
/// @param bands one compressor more than there are corners, the lowest first; each hears its own
///   band
public record MultibandSettings(
    boolean isOn, List<Double> cornersHz, List<CompressorSettings> bands) {
  public MultibandSettings {
    cornersHz = List.copyOf(cornersHz);
    bands = List.copyOf(bands);
    MultibandParameters.BANDS.check(bands.size());
    if (bands.size() != cornersHz.size() + 1) {
      throw new IllegalArgumentException(
          bands.size() + " bands need " + (bands.size() - 1) + " corners, not " + cornersHz.size());
    }
    for (double cornerHz : cornersHz) {
      FilterParameters.CROSSOVER_CORNER.check(cornerHz);
    }
  }

  /// On.
  public MultibandSettings(List<Double> cornersHz, List<CompressorSettings> bands) {
    this(true, cornersHz, bands);
  }
}
