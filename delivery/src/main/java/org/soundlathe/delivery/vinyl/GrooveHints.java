package org.soundlathe.delivery.vinyl;

import java.nio.file.Path;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.media.AudioFiles;

/// What of a sound a groove finds hard: stereo in the lows lifts the needle, loud highs overheat
/// the cutter head and cannot be traced near the label.
///
/// @param lowSideToMidDb side over mid below 150 Hz; minus infinity where the lows are mono
/// @param sibilanceDb 5 to 10 kHz over 500 Hz to 2 kHz
/// @param topDb 14 kHz and up over 500 Hz to 2 kHz
record GrooveHints(double lowSideToMidDb, double sibilanceDb, double topDb) {
  private static final int BLOCK_FRAMES = 8192;

  /// Reads the whole file once; it has two channels.
  static GrooveHints of(Path file) {
    try (var source = AudioFiles.open(file)) {
      int rate = source.format().sampleRateHz();
      var mid = new AverageSpectrum(rate, 1);
      var side = new AverageSpectrum(rate, 1);
      var stereo = new float[2][BLOCK_FRAMES];
      var midBlock = new float[1][BLOCK_FRAMES];
      var sideBlock = new float[1][BLOCK_FRAMES];
      for (int n = source.read(stereo, 0, BLOCK_FRAMES);
          n >= 0;
          n = source.read(stereo, 0, BLOCK_FRAMES)) {
        for (int i = 0; i < n; i++) {
          midBlock[0][i] = (stereo[0][i] + stereo[1][i]) * 0.5f;
          sideBlock[0][i] = (stereo[0][i] - stereo[1][i]) * 0.5f;
        }
        mid.measure(midBlock, 0, n);
        side.measure(sideBlock, 0, n);
      }
      return of(mid, side);
    }
  }

  private static GrooveHints of(AverageSpectrum mid, AverageSpectrum side) {
    var middle = mid.spectrum();
    double body = middle.levelDb(500, 2_000);
    return new GrooveHints(
        side.spectrum().levelDb(20, 150) - middle.levelDb(20, 150),
        middle.levelDb(5_000, 10_000) - body,
        middle.levelDb(14_000, 20_000) - body);
  }
}
