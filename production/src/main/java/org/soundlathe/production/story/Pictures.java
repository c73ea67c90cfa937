package org.soundlathe.production.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.dsp.loudness.LoudnessHistory;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.paperwork.chart.Axis;
import org.soundlathe.paperwork.chart.BandChart;
import org.soundlathe.paperwork.chart.LineChart;
import org.soundlathe.paperwork.chart.Series;
import org.soundlathe.paperwork.chart.Source;
import org.soundlathe.paperwork.chart.StereoCloud;
import org.soundlathe.paperwork.chart.StereoFieldChart;
import org.soundlathe.paperwork.chart.Wave;
import org.soundlathe.paperwork.chart.WaveformChart;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Page;

/// The pictures of before, mix and master: outline, loudness over time, spectrum, stereo field.
final class Pictures {
  private static final double QUIETEST_LUFS = -60;
  private static final double SPECTRUM_RANGE_DB = 60;

  private Pictures() {}

  /// Whose sound a portrait is.
  record Sitter(String name, Source source, Portrait portrait) {}

  static Page page(List<Sitter> sitters) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        waveforms(sitters).picture("The whole song from left to right: the taller, the louder."));
    blocks.add(
        loudness(sitters)
            .picture("Loudness over time: where the chorus lifts, and how much room is left."));
    blocks.add(
        spectra(sitters)
            .picture("Lows at the left, highs at the right, each beside its own loudest band."));
    blocks.add(
        stereo(sitters)
            .picture("How wide each range of pitch stands, and whether it survives in mono."));
    return new Page("sound", "The sound, before and after", blocks);
  }

  static WaveformChart waveforms(List<Sitter> sitters) {
    double seconds =
        sitters.stream().mapToDouble(s -> s.portrait().lengthSeconds()).max().orElse(0);
    var waves =
        sitters.stream()
            .map(s ->
                new Wave(
                    s.name(),
                    s.source(),
                    floats(s.portrait().lows()),
                    floats(s.portrait().highs())))
            .toList();
    return new WaveformChart("The song", seconds, waves, List.of(), List.of());
  }

  static LineChart loudness(List<Sitter> sitters) {
    double seconds =
        sitters.stream().mapToDouble(s -> s.portrait().lengthSeconds()).max().orElse(0);
    var series = new ArrayList<Series>();
    for (var sitter : sitters) {
      series.add(
          Series.history(
              sitter.name(),
              sitter.source(),
              Series.Weight.BOLD,
              LoudnessHistory.STEP_SECONDS,
              audible(sitter.portrait().figures().history().shortTermLufs())));
    }
    return new LineChart(
        "Loudness over time",
        Axis.time(seconds),
        Axis.linear("Short-term loudness", "LUFS", QUIETEST_LUFS, 0),
        series);
  }

  /// Leaves gaps where nothing can be heard.
  private static double[] audible(float[] lufs) {
    var values = new double[lufs.length];
    for (int i = 0; i < lufs.length; i++) {
      values[i] = lufs[i] < QUIETEST_LUFS ? Double.NaN : lufs[i];
    }
    return values;
  }

  static BandChart spectra(List<Sitter> sitters) {
    var series = new ArrayList<Series>();
    for (var sitter : sitters) {
      series.add(
          Series.bold(
              sitter.name(),
              sitter.source(),
              centres(),
              belowLoudest(sitter.portrait().spectrumDb())));
    }
    return new BandChart(
        "Spectrum",
        Axis.linear("Below the loudest band", "dB", -SPECTRUM_RANGE_DB, 0),
        series,
        Optional.empty());
  }

  private static double[] belowLoudest(double[] levels) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (double level : levels) {
      loudest = Math.max(loudest, level);
    }
    var below = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      below[i] = Math.max(-SPECTRUM_RANGE_DB, levels[i] - loudest);
    }
    return below;
  }

  static StereoFieldChart stereo(List<Sitter> sitters) {
    var width = new ArrayList<Series>();
    var correlation = new ArrayList<Series>();
    for (var sitter : sitters) {
      width.add(Series.bold(sitter.name(), sitter.source(), centres(), sitter.portrait().width()));
      correlation.add(
          Series.bold(sitter.name(), sitter.source(), centres(), sitter.portrait().correlation()));
    }
    var last = sitters.getLast();
    var cloud =
        new StereoCloud(
            last.source(),
            Portrait.CLOUD_SIZE,
            last.portrait().cloud().stream().mapToDouble(Double::doubleValue).toArray());
    return new StereoFieldChart("Stereo field", cloud, width, correlation);
  }

  private static double[] centres() {
    var centres = new double[ThirdOctaves.BANDS];
    for (int band = 0; band < centres.length; band++) {
      centres[band] = ThirdOctaves.centreHz(band);
    }
    return centres;
  }

  private static float[] floats(List<Float> values) {
    var array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
