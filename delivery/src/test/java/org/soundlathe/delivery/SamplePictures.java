package org.soundlathe.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.soundlathe.paperwork.chart.Axis;
import org.soundlathe.paperwork.chart.BandChart;
import org.soundlathe.paperwork.chart.GainReductionChart;
import org.soundlathe.paperwork.chart.Level;
import org.soundlathe.paperwork.chart.LineChart;
import org.soundlathe.paperwork.chart.Mark;
import org.soundlathe.paperwork.chart.Section;
import org.soundlathe.paperwork.chart.Series;
import org.soundlathe.paperwork.chart.Series.Weight;
import org.soundlathe.paperwork.chart.Source;
import org.soundlathe.paperwork.chart.StereoCloud;
import org.soundlathe.paperwork.chart.StereoFieldChart;
import org.soundlathe.paperwork.chart.TargetBand;
import org.soundlathe.paperwork.chart.Wave;
import org.soundlathe.paperwork.chart.WaveformChart;
import org.soundlathe.paperwork.page.Page;

/// One picture of each kind, of a sound that was never played.
final class SamplePictures {
  private static final double LENGTH_SECONDS = 204.5;
  private static final List<Section> SECTIONS =
      List.of(
          new Section(0, 14, "Intro"),
          new Section(14, 52, "Verse"),
          new Section(52, 84, "Chorus"),
          new Section(84, 120, "Verse"),
          new Section(120, 168, "Chorus"),
          new Section(168, 204.5, "Outro"));

  private SamplePictures() {}

  static Page page() {
    return new Page(
        "pictures",
        "The sound in pictures",
        List.of(
            waveform().picture("The chorus opens up and the peaks are kept."),
            loudness().picture("The second chorus is 3 dB louder than the first verse."),
            tone().picture("The bass is 2 dB above the usual range; fine for this music."),
            stereo().picture("The low end stands in the middle; the guitars make it wide."),
            gainReduction().picture("The limiter touches only the loudest hits.")));
  }

  private static WaveformChart waveform() {
    return new WaveformChart(
        "Waveform",
        LENGTH_SECONDS,
        List.of(
            wave("Before", Source.BEFORE, 0.45),
            wave("Mix", Source.MIX, 0.5),
            wave("Master", Source.MASTER, 0.89)),
        SECTIONS,
        List.of(new Mark(71.3, "clipped guitar")));
  }

  private static Wave wave(String name, Source source, double peak) {
    var random = new Random(7);
    var lows = new float[2000];
    var highs = new float[2000];
    for (int i = 0; i < lows.length; i++) {
      double loudness = loudnessAt(i * LENGTH_SECONDS / lows.length);
      double envelope = peak * (1 + loudness / 30);
      highs[i] = (float) (envelope * (0.5 + random.nextDouble() / 2));
      lows[i] = (float) (-envelope * (0.5 + random.nextDouble() / 2));
    }
    return new Wave(name, source, lows, highs);
  }

  /// From −14 in the intro to 0 in the last chorus.
  private static double loudnessAt(double seconds) {
    for (int i = 0; i < SECTIONS.size(); i++) {
      if (seconds < SECTIONS.get(i).endSeconds()) {
        return new double[] {-14, -6, -3, -5, 0, -9}[i];
      }
    }
    return -9;
  }

  private static LineChart loudness() {
    return new LineChart(
            "Loudness over time",
            Axis.time(LENGTH_SECONDS),
            Axis.linear("Loudness", "LUFS", -40, 0),
            List.of(
                history("Before", Source.BEFORE, Weight.BOLD, -24, 3),
                history("Mix", Source.MIX, Weight.BOLD, -18, 2),
                history("Master, moment", Source.MASTER, Weight.FINE, -10, 6),
                history("Master", Source.MASTER, Weight.BOLD, -10, 1.5)))
        .withLevels(new Level("R 128: −23 LUFS", -23))
        .withSections(SECTIONS);
  }

  private static Series history(
      String name, Source source, Weight weight, double top, double spreadDb) {
    var random = new Random(11);
    var values = new double[2045];
    double drift = 0;
    for (int i = 0; i < values.length; i++) {
      drift = 0.95 * drift + spreadDb * (random.nextDouble() - 0.5) * 0.4;
      values[i] = i < 30 ? Double.NEGATIVE_INFINITY : top + loudnessAt(i * 0.1) + drift;
    }
    return Series.history(name, source, weight, 0.1, values);
  }

  private static BandChart tone() {
    var centres = new double[30];
    var lows = new double[30];
    var highs = new double[30];
    for (int i = 0; i < 30; i++) {
      centres[i] = StrictMath.pow(10, (i + 14) / 10.0);
      double middle = -8 - 0.6 * Math.abs(i - 6);
      lows[i] = middle - 3;
      highs[i] = middle + 3;
    }
    return new BandChart(
        "Tone, in thirds of an octave",
        Axis.linear("Level", "dB", -36, 0),
        List.of(
            bands("Before", Source.BEFORE, centres, 4),
            bands("Mix", Source.MIX, centres, 1.5),
            bands("Master", Source.MASTER, centres, 1)),
        Optional.of(new TargetBand("records of this kind", centres, lows, highs)));
  }

  private static Series bands(String name, Source source, double[] centres, double wobbleDb) {
    var values = new double[centres.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = -8 - 0.6 * Math.abs(i - 6) + wobbleDb * StrictMath.sin(i * 0.9 + wobbleDb);
    }
    return Series.bold(name, source, centres, values);
  }

  private static StereoFieldChart stereo() {
    int size = 33;
    var density = new double[size * size];
    for (int i = 0; i < density.length; i++) {
      double side = (i % size - 16) / 16.0;
      double mid = (i / size - 16) / 16.0;
      if (Math.abs(side) + Math.abs(mid) <= 1) {
        density[i] = StrictMath.exp(-20 * side * side - 4 * mid * mid) - 0.02;
      }
    }
    var centres = new double[] {31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16000};
    return new StereoFieldChart(
        "Stereo field of the mix",
        new StereoCloud(Source.MIX, size, density),
        List.of(
            Series.bold(
                "Before",
                Source.BEFORE,
                centres,
                new double[] {.1, .1, .1, .1, .12, .1, .1, .1, .1, .1}),
            Series.bold(
                "Mix",
                Source.MIX,
                centres,
                new double[] {.02, .02, .08, .2, .3, .34, .36, .4, .42, .45})),
        List.of(
            Series.bold(
                "Before",
                Source.BEFORE,
                centres,
                new double[] {.95, .95, .9, .9, .9, .9, .9, .9, .9, .9}),
            Series.bold(
                "Mix", Source.MIX, centres, new double[] {1, 1, .9, .7, .5, .5, .4, .3, .2, -.1})));
  }

  private static GainReductionChart gainReduction() {
    var random = new Random(3);
    var reductionDb = new double[2045];
    for (int i = 0; i < reductionDb.length; i++) {
      double over = 3 + loudnessAt(i * 0.1) - 2 * random.nextDouble();
      reductionDb[i] = Math.max(0, over);
    }
    return new GainReductionChart(
        "Limiter of the master", Source.MASTER, 0.1, reductionDb, SECTIONS);
  }
}
