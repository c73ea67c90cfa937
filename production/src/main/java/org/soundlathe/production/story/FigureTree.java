package org.soundlathe.production.story;

import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// The figures of one sound as JSON, by the keys of the command's contract; a level that does not
/// exist is null.
public final class FigureTree {
  private static final int DIGITS = 3;
  private static final int OFFSET_DIGITS = 6;

  private FigureTree() {}

  public static ObjectNode of(SignalFigures figures) {
    var tree = Json.object();
    tree.put("sampleRateHz", figures.sampleRateHz());
    tree.put("channels", figures.dcOffset().size());
    tree.put("lengthFrames", figures.lengthFrames());
    put(tree, "lengthSeconds", (double) figures.lengthFrames() / figures.sampleRateHz());
    put(tree, "integratedLufs", figures.integratedLufs());
    put(tree, "loudnessRangeLu", figures.loudnessRangeLu());
    put(tree, "maxMomentaryLufs", figures.maxMomentaryLufs());
    put(tree, "maxShortTermLufs", figures.maxShortTermLufs());
    put(tree, "truePeakDbtp", figures.truePeakDbtp());
    put(tree, "samplePeakDbfs", figures.samplePeakDbfs());
    put(tree, "rmsDbfs", figures.rmsDbfs());
    put(tree, "crestDb", figures.crestDb());
    put(tree, "plrDb", figures.plrDb());
    put(tree, "minPsrDb", figures.minPsrDb());
    put(tree, "psrAtLoudestDb", figures.psrAtLoudestDb());
    var offsets = tree.putArray("dcOffset");
    figures.dcOffset().forEach(offset -> offsets.add(Json.rounded(offset, OFFSET_DIGITS)));
    put(tree, "correlation", figures.correlation());
    put(tree, "monoLossDb", figures.monoLossDb());
    put(tree, "sideToMidDb", figures.sideToMidDb());
    put(tree, "balanceDb", figures.balanceDb());
    tree.put("clippedRuns", figures.clippedRunCount());
    put(tree, "leadingSilenceSeconds", figures.leadingSilenceSeconds());
    put(tree, "trailingSilenceSeconds", figures.trailingSilenceSeconds());
    return tree;
  }

  private static void put(ObjectNode tree, String key, double value) {
    tree.put(key, Json.rounded(value, DIGITS));
  }
}
