package org.soundlathe.cli.command;

import org.soundlathe.dsp.meter.OctaveBands;
import org.soundlathe.dsp.pitch.Fundamental;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.stereo.StereoField;
import org.soundlathe.dsp.survey.FullFigures;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// What every meter says of a file, as JSON: `measure --all`. A figure that does not exist is null.
final class FullFigureTree {
  private static final int DIGITS = 3;

  private FullFigureTree() {}

  /// Adds its keys to those of the short measurement.
  static void addTo(ObjectNode file, FullFigures figures) {
    octaves(file, figures);
    thirdOctaves(file, figures);
    tone(file, figures);
    faults(file, figures);
    rhythm(file, figures, figures.signal().sampleRateHz());
  }

  private static void octaves(ObjectNode file, FullFigures figures) {
    var octaves = file.putArray("octaves");
    for (int band = 0; band < OctaveBands.BANDS; band++) {
      var octave = octaves.addObject();
      put(octave, "centreHz", OctaveBands.centreHz(band));
      put(octave, "rmsDbfs", figures.octaves().rmsDb(band));
      put(octave, "crestDb", figures.octaves().crestDb(band));
      put(octave, "dynamicSpreadDb", figures.octaves().spreadDb(band));
    }
  }

  private static void thirdOctaves(ObjectNode file, FullFigures figures) {
    var bands = file.putArray("thirdOctaves");
    for (int band = 0; band < ThirdOctaves.BANDS; band++) {
      var third = bands.addObject();
      put(third, "centreHz", ThirdOctaves.centreHz(band));
      put(third, "levelDb", figures.thirdOctaves().levelDb(band));
      if (figures.stereo().isPresent()) {
        stereo(third, figures.stereo().get(), band);
      }
    }
  }

  private static void stereo(ObjectNode third, StereoField field, int band) {
    put(third, "correlation", field.correlation(band));
    put(third, "sideToMidDb", field.sideToMidDb(band));
    put(third, "balanceDb", field.balanceDb(band));
  }

  private static void tone(ObjectNode file, FullFigures figures) {
    put(file, "ituTruePeakDbtp", figures.ituTruePeakDbtp());
    var tone = file.putObject("tone");
    put(tone, "centroidHz", figures.shape().centroidHz());
    put(tone, "rollOffHz", figures.shape().rollOffHz());
    put(tone, "bandwidthHz", figures.shape().bandwidthHz());
    put(tone, "flatness", figures.shape().flatness());
    var contrast = tone.putArray("contrastDb");
    figures.contrastDb().forEach(band -> contrast.add(Json.rounded(band, DIGITS)));
    var reverberance = file.putObject("reverberance");
    put(reverberance, "t60Seconds", figures.reverberance().t60Seconds());
    put(reverberance, "tailDb", figures.reverberance().tailDb());
    put(reverberance, "confidence", figures.reverberance().confidence());
  }

  private static void faults(ObjectNode file, FullFigures figures) {
    var noise = file.putObject("noiseFloor");
    put(noise, "levelDbfs", figures.noiseFloor().levelDbfs());
    put(noise, "confidence", figures.noiseFloor().confidence());
    var hum = file.putObject("hum");
    hum.put("mainsHz", figures.hum().mainsHz());
    put(hum, "levelDbfs", figures.hum().levelDbfs());
    put(hum, "confidence", figures.hum().confidence());
    var lines = hum.putArray("lines");
    for (var line : figures.hum().lines()) {
      var entry = lines.addObject().put("hertz", line.hertz());
      put(entry, "levelDbfs", line.levelDbfs());
      put(entry, "overNoiseDb", line.overNoiseDb());
    }
    var origin = file.putObject("origin");
    origin.put("lossy", figures.lossySource().isFound());
    put(
        origin,
        "cutoffHz",
        figures.lossySource().isFound() ? figures.lossySource().cutoffHz() : Double.NaN);
    origin.put("upsampled", figures.upsampledSource().isFound());
    origin.put("sourceRateHz", figures.upsampledSource().sourceRateHz());
    origin.put("padded", figures.paddedDepth().isFound());
    origin.put("usedBits", figures.paddedDepth().usedBits());
  }

  private static void rhythm(ObjectNode file, FullFigures figures, int sampleRateHz) {
    var rhythm = file.putObject("rhythm");
    put(rhythm, "onsetsPerSecond", figures.onsets().perSecond());
    put(rhythm, "tempoBpm", figures.tempo().beatsPerMinute());
    put(rhythm, "tempoConfidence", figures.tempo().confidence());
    var beats = rhythm.putArray("beatSeconds");
    for (long frame : figures.tempo().beatFrames()) {
      beats.add(Json.rounded((double) frame / sampleRateHz, DIGITS));
    }
    var sections = file.putArray("sections");
    for (var boundary : figures.sections().boundaries()) {
      var entry = sections.addObject();
      put(entry, "atSeconds", (double) boundary.frame() / sampleRateHz);
      put(entry, "strength", boundary.strength());
    }
    figures.fundamental().ifPresent(fundamental -> pitch(file.putObject("pitch"), fundamental));
  }

  private static void pitch(ObjectNode pitch, Fundamental fundamental) {
    put(pitch, "medianHertz", fundamental.medianHertz());
    put(pitch, "lowHertz", fundamental.lowHertz());
    put(pitch, "highHertz", fundamental.highHertz());
    put(pitch, "confidence", fundamental.confidence());
    put(pitch, "voicedShare", fundamental.voicedShare());
  }

  private static void put(ObjectNode tree, String key, double value) {
    tree.put(key, Json.rounded(value, DIGITS));
  }
}
