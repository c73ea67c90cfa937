package org.soundlathe.cli.command;

import java.util.List;
import java.util.Locale;
import org.soundlathe.delivery.master.MasterFile;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ArrayNode;

/// Masters as people and programs read them.
final class MastersText {
  private MastersText() {}

  static ArrayNode json(List<MasterFile> masters) {
    var array = Json.mapper().createArrayNode();
    for (var master : masters) {
      var format = master.measured().format();
      var figures = master.measured().figures();
      var tree = array.addObject();
      tree.put("destination", master.destination().word());
      tree.put("path", master.path().toString());
      var companions = tree.putArray("companions");
      master.companions().forEach(path -> companions.add(path.toString()));
      tree.put("sampleRateHz", format.sampleRateHz());
      tree.put("bitDepth", format.bitDepth());
      tree.put("lengthSeconds", (double) master.measured().lengthFrames() / format.sampleRateHz());
      tree.put("integratedLufs", Json.rounded(figures.integratedLufs(), 3));
      tree.put("loudnessRangeLu", Json.rounded(figures.loudnessRangeLu(), 3));
      tree.put("truePeakDbtp", Json.rounded(figures.truePeakDbtp(), 3));
      tree.put("verified", master.verified());
      tree.set("findings", FindingsText.json(master.findings()));
    }
    return array;
  }

  /// One line a master: where it goes, how loud, how high.
  static String table(List<MasterFile> masters) {
    var text = new StringBuilder();
    for (var master : masters) {
      var figures = master.measured().figures();
      text.append(
          String.format(
              Locale.ROOT,
              "%-14s %6.1f LUFS  %5.1f dBTP  %s  %s%n",
              master.destination().word(),
              figures.integratedLufs(),
              figures.truePeakDbtp(),
              master.verified() ? "ok       " : "look here",
              master.path()));
    }
    return text.toString();
  }
}
