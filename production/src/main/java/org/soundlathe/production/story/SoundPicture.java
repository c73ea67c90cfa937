package org.soundlathe.production.story;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.dsp.spectrum.Spectrogram;
import org.soundlathe.dsp.spectrum.SpectrogramMeter;
import org.soundlathe.paperwork.chart.Chart;
import org.soundlathe.paperwork.chart.Sheet;
import org.soundlathe.paperwork.chart.Source;
import org.soundlathe.paperwork.chart.SpectrogramChart;
import org.soundlathe.paperwork.progress.Progress;

/// One file on one sheet: outline, loudness over time, spectrogram, spectrum and stereo field.
public final class SoundPicture {
  private static final double RANGE_DB = 80;

  private SoundPicture() {}

  /// Reads a whole file of one or two channels.
  ///
  /// @param name what the sheet and its curves are called
  public static Sheet of(
      String name, Path file, int sampleRateHz, long lengthFrames, Progress progress) {
    var spectrogram = new SpectrogramMeter(sampleRateHz, 2);
    var portrait = Portrait.of(file, lengthFrames, spectrogram, progress);
    var sitters = List.of(new Pictures.Sitter(name, Source.MIX, portrait));
    return new Sheet(
        name,
        List.of(
            Pictures.waveforms(sitters),
            Pictures.loudness(sitters),
            chart(spectrogram.spectrogram(), portrait.lengthSeconds(), sampleRateHz)),
        List.of(Pictures.spectra(sitters), Pictures.stereo(sitters)));
  }

  private static Chart chart(Spectrogram spectrogram, double lengthSeconds, int sampleRateHz) {
    int columns = Math.max(1, spectrogram.columns());
    var levels = new float[rows(sampleRateHz)][columns];
    for (int row = 0; row < levels.length; row++) {
      for (int column = 0; column < columns; column++) {
        levels[row][column] =
            column < spectrogram.columns()
                ? (float) spectrogram.levelDb(column, row)
                : Float.NEGATIVE_INFINITY;
      }
    }
    return new SpectrogramChart(
        "Spectrogram",
        lengthSeconds,
        Spectrogram.edgeHz(0),
        Spectrogram.edgeHz(levels.length),
        RANGE_DB,
        levels);
  }

  /// Only those that lie below half the sample rate.
  private static int rows(int sampleRateHz) {
    int rows = Spectrogram.ROWS;
    while (rows > 1 && Spectrogram.edgeHz(rows - 1) > sampleRateHz / 2.0) {
      rows--;
    }
    return rows;
  }
}
