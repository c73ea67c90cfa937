package org.soundlathe.delivery.report;

import java.util.OptionalInt;

/// What a finished file measures when it is read back from disk. A level that does not exist, such
/// as the loudness of silence, is not finite.
///
/// @param format as the trade says it: `WAV`, `FLAC`, `MP3 320 kbit/s`
/// @param bitDepth of a sample, where the format has one
/// @param channels 1 or 2
/// @param plrDb true peak above integrated loudness
public record ReadBack(
    String format,
    int sampleRateHz,
    OptionalInt bitDepth,
    int channels,
    double lengthSeconds,
    double integratedLufs,
    double truePeakDbtp,
    double loudnessRangeLu,
    double plrDb) {
  public ReadBack {
    if (sampleRateHz <= 0 || channels <= 0 || !(lengthSeconds >= 0)) {
      throw new IllegalArgumentException(
          "read back: sampleRateHz %s, channels %s, lengthSeconds %s are no sound"
              .formatted(sampleRateHz, channels, lengthSeconds));
    }
  }
}
