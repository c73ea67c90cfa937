package org.soundlathe.delivery.samples;

import java.util.List;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// What the compare page knows besides the sound; places are seconds from the start of the extract.
///
/// @param extract in frames at the page's rate
/// @param deltaGain keeps "after minus before" below full scale
record PageData(Extract extract, int sampleRateHz, List<PageSource> sources, double deltaGain) {
  private static final int PLACE_DIGITS = 6;
  private static final int LEVEL_DIGITS = 2;

  PageData {
    sources = List.copyOf(sources);
  }

  /// Safe to stand inside a script element: holds no `<`.
  String json() {
    var tree = Json.object();
    tree.put("rateHz", sampleRateHz);
    tree.put("frames", extract.lengthFrames());
    tree.put("deltaGain", deltaGain);
    var list = tree.putArray("sources");
    sources.forEach(source -> list.add(tree(source)));
    var sections = tree.putArray("sections");
    for (var section : extract.sections()) {
      sections
          .addObject()
          .put("label", section.label())
          .put("start", seconds(section.startFrame()))
          .put("end", seconds(section.endFrame()));
    }
    var bars = tree.putArray("bars");
    extract.barFrames().forEach(bar -> bars.add(seconds(bar)));
    return Json.line(tree).replace("<", "\\u003c");
  }

  private static ObjectNode tree(PageSource source) {
    var tree = Json.object();
    tree.put("id", source.id());
    tree.put("word", source.word());
    tree.put("detail", source.detail());
    tree.put("lufs", Json.rounded(source.measured().integratedLufs(), LEVEL_DIGITS));
    tree.put("peakDbfs", Json.rounded(Decibels.ofGain(source.measured().peak()), LEVEL_DIGITS));
    tree.put("matchDb", Json.rounded(source.matchGainDb(), LEVEL_DIGITS));
    tree.put("matchGain", source.matchGain());
    tree.put("trueGain", source.trueGain());
    var peaks = tree.putArray("peaks");
    source.peaks().forEach(peaks::add);
    var probe = tree.putObject("probe");
    probe.put("frame", source.probe().frame());
    var values = probe.putArray("values");
    source.probe().values().forEach(values::add);
    return tree;
  }

  private double seconds(long frame) {
    var seconds =
        Json.rounded((frame - extract.startFrame()) / (double) sampleRateHz, PLACE_DIGITS);
    return seconds == null ? 0 : seconds;
  }
}
