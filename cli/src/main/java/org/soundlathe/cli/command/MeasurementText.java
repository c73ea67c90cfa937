package org.soundlathe.cli.command;

import static org.soundlathe.cli.result.TextTable.Lean.LEFT;
import static org.soundlathe.cli.result.TextTable.Lean.RIGHT;

import java.util.List;
import org.soundlathe.cli.result.TextTable;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.paperwork.markup.NumberText;

/// What the meters read, for people: one line a file, or every figure of each.
final class MeasurementText {
  private MeasurementText() {}

  static String of(List<MeasuredFile.Read> files, boolean isVerbose) {
    return isVerbose ? figures(files) : table(files);
  }

  private static String table(List<MeasuredFile.Read> files) {
    var table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT);
    table.row(
        "file", "LUFS", "range LU", "true peak dBTP", "PLR dB", "clipped", "length", "format");
    for (var file : files) {
      var figures = file.measurement().figures();
      table.row(
          file.name(),
          NumberText.fixed(figures.integratedLufs(), 1),
          NumberText.fixed(figures.loudnessRangeLu(), 1),
          NumberText.fixed(figures.truePeakDbtp(), 1),
          NumberText.fixed(figures.plrDb(), 1),
          figures.clippedRunCount() == 0 ? "no" : figures.clippedRunCount() + "×",
          NumberText.clock(lengthSeconds(file)),
          format(file.measurement().format()));
    }
    return table.toString();
  }

  private static String figures(List<MeasuredFile.Read> files) {
    var text = new StringBuilder();
    for (var file : files) {
      text.append(text.isEmpty() ? "" : "\n").append(file.name()).append('\n');
      text.append(figures(file));
      file.measurement().all().ifPresent(all -> text.append(FullFigureText.of(all)));
    }
    return text.toString();
  }

  private static TextTable figures(MeasuredFile.Read file) {
    var figures = file.measurement().figures();
    var table = new TextTable(LEFT, RIGHT, LEFT);
    table.row("  format", format(file.measurement().format()), "");
    table.row("  length", NumberText.fixed(lengthSeconds(file), 3), "s");
    addLevels(table, figures);
    addShape(table, figures);
    return table;
  }

  private static void addLevels(TextTable table, SignalFigures figures) {
    add(table, "integrated loudness", figures.integratedLufs(), "LUFS");
    add(table, "loudness range", figures.loudnessRangeLu(), "LU");
    add(table, "loudest 400 ms", figures.maxMomentaryLufs(), "LUFS");
    add(table, "loudest 3 s", figures.maxShortTermLufs(), "LUFS");
    add(table, "true peak", figures.truePeakDbtp(), "dBTP");
    add(table, "sample peak", figures.samplePeakDbfs(), "dBFS");
    add(table, "RMS", figures.rmsDbfs(), "dBFS");
    add(table, "crest (peak over RMS)", figures.crestDb(), "dB");
    add(table, "PLR (peak over loudness)", figures.plrDb(), "dB");
  }

  private static void addShape(TextTable table, SignalFigures figures) {
    for (int channel = 0; channel < figures.dcOffset().size(); channel++) {
      double percent = 100 * figures.dcOffset().get(channel);
      table.row("  DC offset, channel " + (channel + 1), NumberText.fixed(percent, 3), "%");
    }
    add(table, "correlation of left and right", figures.correlation(), "");
    add(table, "lost in mono", figures.monoLossDb(), "dB");
    add(table, "side over middle", figures.sideToMidDb(), "dB");
    table.row("  clipped", String.valueOf(figures.clippedRunCount()), "times");
    add(table, "silence at the start", figures.leadingSilenceSeconds(), "s");
    add(table, "silence at the end", figures.trailingSilenceSeconds(), "s");
  }

  private static void add(TextTable table, String name, double value, String unit) {
    table.row("  " + name, NumberText.fixed(value, 2), unit);
  }

  private static double lengthSeconds(MeasuredFile.Read file) {
    return (double) file.measurement().lengthFrames() / file.measurement().format().sampleRateHz();
  }

  /// As `wav 48 kHz 24 bit stereo`.
  private static String format(AudioFormat format) {
    var depth = format.bitDepth() > 0 ? " " + format.bitDepth() + " bit" : "";
    var channels =
        switch (format.channels()) {
          case 1 -> "mono";
          case 2 -> "stereo";
          default -> format.channels() + " channels";
        };
    var name =
        List.of("pcm", "float", format.container()).contains(format.codec())
            ? format.container()
            : format.container() + " " + format.codec();
    return name
        + " "
        + NumberText.plain(format.sampleRateHz() / 1000.0)
        + " kHz"
        + depth
        + " "
        + channels;
  }
}
