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
  private FullFigureText() {}

  static String of(FullFigures figures) {
    return tone(figures) + faults(figures) + rhythm(figures) + octaves(figures) + thirds(figures);
  }

  private static String tone(FullFigures figures) {
    var table = new TextTable(LEFT, RIGHT, LEFT);
    add(table, "true peak by the ITU's own filter", figures.ituTruePeakDbtp(), "dBTP");
    add(table, "PSR, flattest 3 s", figures.signal().minPsrDb(), "dB");
    add(table, "PSR, loudest 3 s", figures.signal().psrAtLoudestDb(), "dB");
    add(table, "left over right", figures.signal().balanceDb(), "dB");
    add(table, "spectral centroid", figures.shape().centroidHz(), "Hz");
    add(table, "roll-off (85 %)", figures.shape().rollOffHz(), "Hz");
    add(table, "bandwidth", figures.shape().bandwidthHz(), "Hz");
    add(table, "flatness (1 is noise)", figures.shape().flatness(), "");
    var reverberance = figures.reverberance();
    add(table, "rings for (T60)", reverberance.t60Seconds(), "s" + sure(reverberance.confidence()));
    return table.toString();
  }

  private static String faults(FullFigures figures) {
    var table = new TextTable(LEFT, RIGHT, LEFT);
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
    return table.toString();
  }

  private static String rhythm(FullFigures figures) {
    var table = new TextTable(LEFT, RIGHT, LEFT);
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
    return table.toString();
  }

  private static String octaves(FullFigures figures) {
    var table = new TextTable(RIGHT, RIGHT, RIGHT, RIGHT);
    table.row("  octave Hz", "RMS dBFS", "crest dB", "spread dB");
    for (int band = 0; band < OctaveBands.BANDS; band++) {
      table.row(
          NumberText.fixed(OctaveBands.centreHz(band), 0),
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
          NumberText.fixed(ThirdOctaves.centreHz(band), 0),
          NumberText.fixed(figures.thirdOctaves().levelDb(band), 1),
          NumberText.fixed(stereo(figures, field -> field.correlation(index)), 2),
          NumberText.fixed(stereo(figures, field -> field.sideToMidDb(index)), 1),
          NumberText.fixed(stereo(figures, field -> field.balanceDb(index)), 1));
    }
    return table.toString();
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
