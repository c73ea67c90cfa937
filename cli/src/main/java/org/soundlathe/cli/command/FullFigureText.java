package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.function.ToDoubleFunction;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.dsp.meter.OctaveBands;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.stereo.StereoField;
import org.soundlathe.dsp.survey.FullFigures;
import org.soundlathe.paperwork.markup.NumberText;

/// What every meter says of a file, for people: `measure --all`.
final class FullFigureText {
  private static final double[] NOMINAL = {
    0.1, 0.125, 0.16, 0.2, 0.25, 0.315, 0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3,
    8
  };

  private FullFigureText() {}

  static String of(FullFigures figures) {
    var table = new TextTable(LEFT, RIGHT, LEFT);
    tone(table, figures);
    faults(table, figures);
    rhythm(table, figures);
    return table + "\n" + octaves(figures) + "\n" + thirds(figures);
  }

  private static void tone(TextTable table, FullFigures figures) {
    add(table, "true peak by the ITU's own filter", figures.ituTruePeakDbtp(), "dBTP");
    add(table, "PSR, flattest 3 s", figures.signal().minPsrDb(), "dB");
    add(table, "PSR, loudest 3 s", figures.signal().psrAtLoudestDb(), "dB");
    add(table, "left over right", figures.signal().balanceDb(), "dB");
    add(table, "spectral centroid", figures.shape().centroidHz(), "Hz");
    add(table, "roll-off (85 %)", figures.shape().rollOffHz(), "Hz");
    add(table, "bandwidth", figures.shape().bandwidthHz(), "Hz");
    table.row("  flatness (1 is noise)", NumberText.fixed(figures.shape().flatness(), 4), "");
    var reverberance = figures.reverberance();
    add(table, "rings for (T60)", reverberance.t60Seconds(), "s" + sure(reverberance.confidence()));
  }

  private static void faults(TextTable table, FullFigures figures) {
    var noise = figures.noiseFloor();
    add(table, "noise floor", noise.levelDbfs(), "dBFS" + sure(noise.confidence()));
    if (figures.hum().isFound()) {
      var mains = "dBFS, mains of " + figures.hum().mainsHz() + " Hz";
      add(table, "hum", figures.hum().levelDbfs(), mains + sure(figures.hum().confidence()));
    } else {
      table.row("  hum", "none", "");
    }
    if (figures.lossySource().isFound()) {
      add(table, "once lossy, cut at", figures.lossySource().cutoffHz(), "Hz");
    }
    if (figures.upsampledSource().isFound()) {
      table.row("  once of a rate of", figures.upsampledSource().sourceRateHz() + "", "Hz");
    }
    if (figures.paddedDepth().isFound()) {
      table.row("  bits in use", figures.paddedDepth().usedBits() + "", "");
    }
  }

  private static void rhythm(TextTable table, FullFigures figures) {
    add(table, "notes begin", figures.onsets().perSecond(), "times a second");
    var tempo = figures.tempo();
    add(table, "tempo", tempo.beatsPerMinute(), "bpm" + sure(tempo.confidence()));
    figures
        .fundamental()
        .ifPresent(pitch -> {
          add(table, "pitch, median", pitch.medianHertz(), "Hz" + sure(pitch.confidence()));
          add(table, "lowest notes", pitch.lowHertz(), "Hz");
          add(table, "highest notes", pitch.highHertz(), "Hz");
        });
    double rate = figures.signal().sampleRateHz();
    for (var boundary : figures.sections().boundaries()) {
      table.row("  the song changes at", NumberText.clock(boundary.frame() / rate), "");
    }
  }

  private static String octaves(FullFigures figures) {
    var table = new TextTable(RIGHT, RIGHT, RIGHT, RIGHT);
    table.row("  octave Hz", "RMS dBFS", "crest dB", "spread dB");
    for (int band = 0; band < OctaveBands.BANDS; band++) {
      table.row(
          nominal(OctaveBands.centreHz(band)),
          NumberText.fixed(figures.octaves().rmsDb(band), 1),
          NumberText.fixed(figures.octaves().crestDb(band), 1),
          NumberText.fixed(figures.octaves().spreadDb(band), 1));
    }
    return table.toString();
  }

  private static String thirds(FullFigures figures) {
    var table = new TextTable(RIGHT, RIGHT, RIGHT, RIGHT, RIGHT);
    table.row("  third Hz", "LTAS dB", "correlation", "side/mid dB", "left/right dB");
    for (int band = 0; band < ThirdOctaves.BANDS; band++) {
      int index = band;
      table.row(
          nominal(ThirdOctaves.centreHz(band)),
          NumberText.fixed(figures.thirdOctaves().levelDb(band), 1),
          NumberText.fixed(stereo(figures, field -> field.correlation(index)), 2),
          NumberText.fixed(stereo(figures, field -> field.sideToMidDb(index)), 1),
          NumberText.fixed(stereo(figures, field -> field.balanceDb(index)), 1));
    }
    return table.toString();
  }

  /// A centre as it is called: 125 for 125.9 Hz.
  // IEC 61260-1, Annex E: nominal frequencies.
  private static String nominal(double centreHz) {
    double decade = 1;
    while (centreHz >= 9 * decade) {
      decade *= 10;
    }
    double nearest = NOMINAL[0];
    for (double name : NOMINAL) {
      boolean isNearer = Math.abs(name * decade - centreHz) < Math.abs(nearest * decade - centreHz);
      nearest = isNearer ? name : nearest;
    }
    return NumberText.plain(nearest * decade);
  }

  private static double stereo(FullFigures figures, ToDoubleFunction<StereoField> figure) {
    return figures.stereo().map(field -> figure.applyAsDouble(field)).orElse(Double.NaN);
  }

  private static String sure(double confidence) {
    return " (" + NumberText.fixed(100 * confidence, 0) + " % sure)";
  }

  private static void add(TextTable table, String name, double value, String unit) {
    table.row("  " + name, NumberText.fixed(value, 2), unit);
  }
}
