package org.soundlathe.cli.result;

import org.jspecify.annotations.Nullable;
import org.soundlathe.media.measure.FileMeasurement;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// What the meters read, under the keys of the contract. A level that does not exist is null.
public final class MeasurementJson {
  private static final int LEVEL_DIGITS = 2;
  private static final int RATIO_DIGITS = 3;
  private static final int SECONDS_DIGITS = 3;
  private static final int OFFSET_DIGITS = 6;

  private MeasurementJson() {}

  public static ObjectNode of(String path, FileMeasurement measurement) {
    var format = measurement.format();
    var node =
        Json.object()
            .put("path", path)
            .put("format", format.container())
            .put("codec", format.codec())
            .put("sampleRateHz", format.sampleRateHz())
            .put("bitDepth", format.bitDepth() > 0 ? (Integer) format.bitDepth() : null)
            .put("channels", format.channels())
            .put("lengthFrames", measurement.lengthFrames())
            .put("lengthSeconds", lengthSeconds(measurement));
    addLevels(node, measurement);
    addShape(node, measurement);
    node.set("findings", FindingJson.array(measurement.findings()));
    return node;
  }

  private static void addLevels(ObjectNode node, FileMeasurement measurement) {
    var figures = measurement.figures();
    node.put("integratedLufs", level(figures.integratedLufs()))
        .put("loudnessRangeLu", level(figures.loudnessRangeLu()))
        .put("maxMomentaryLufs", level(figures.maxMomentaryLufs()))
        .put("maxShortTermLufs", level(figures.maxShortTermLufs()))
        .put("truePeakDbtp", level(figures.truePeakDbtp()))
        .put("samplePeakDbfs", level(figures.samplePeakDbfs()))
        .put("rmsDbfs", level(figures.rmsDbfs()))
        .put("crestDb", level(figures.crestDb()))
        .put("plrDb", level(figures.plrDb()));
  }

  private static void addShape(ObjectNode node, FileMeasurement measurement) {
    var figures = measurement.figures();
    var offsets = node.putArray("dcOffset");
    figures.dcOffset().forEach(offset -> offsets.add(Json.rounded(offset, OFFSET_DIGITS)));
    node.put("correlation", Json.rounded(figures.correlation(), RATIO_DIGITS))
        .put("monoLossDb", level(figures.monoLossDb()))
        .put("sideToMidDb", level(figures.sideToMidDb()))
        .put("clippedRuns", figures.clippedRunCount())
        .put("nonFiniteSamples", figures.nonFiniteSamples())
        .put("leadingSilenceSeconds", seconds(figures.leadingSilenceSeconds()))
        .put("trailingSilenceSeconds", seconds(figures.trailingSilenceSeconds()));
  }

  private static @Nullable Double lengthSeconds(FileMeasurement measurement) {
    return seconds((double) measurement.lengthFrames() / measurement.format().sampleRateHz());
  }

  private static @Nullable Double level(double value) {
    return Json.rounded(value, LEVEL_DIGITS);
  }

  private static @Nullable Double seconds(double value) {
    return Json.rounded(value, SECONDS_DIGITS);
  }
}
