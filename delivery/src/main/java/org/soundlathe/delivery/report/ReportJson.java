package org.soundlathe.delivery.report;

import java.util.List;
import org.soundlathe.delivery.html.Links;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON twin of the report: the same words and figures under the keys of the command's
/// contract; only the pictures are left out.
final class ReportJson {
  /// Levels, loudness and seconds are told to this many decimals.
  static final int DECIMALS = 2;

  private ReportJson() {}

  static ObjectNode of(ReportContent content) {
    var twin = Json.object();
    twin.put("title", content.title()).put("artist", content.artist());
    strings(twin.putArray("verdict"), content.verdict());
    var deliverables = twin.putArray("deliverables");
    content.deliverables().forEach(each -> deliverables.add(deliverable(each)));
    twin.set("findings", findings(content.findings()));
    var pages = twin.putArray("pages");
    content.pages().forEach(page -> pages.add(BlockJson.page(page)));
    twin.set("figures", content.figures());
    return twin;
  }

  static ArrayNode findings(List<Finding> findings) {
    var array = Json.mapper().createArrayNode();
    for (var finding : findings) {
      var node = array.addObject().put("code", finding.code());
      node.put("severity", finding.severity().word());
      node.put("track", finding.track().orElse(null));
      var at = finding.atSeconds();
      node.put("atSeconds", at.isPresent() ? rounded(at.getAsDouble()) : null);
      node.put("message", finding.message()).put("fix", finding.fix());
    }
    return array;
  }

  static void strings(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  static @org.jspecify.annotations.Nullable Double rounded(double value) {
    return Json.rounded(value, DECIMALS);
  }

  private static ObjectNode deliverable(Deliverable each) {
    var read = each.readBack();
    var node = Json.object();
    node.put("destination", each.destination()).put("path", Links.readable(each.path()));
    strings(node.putArray("companions"), each.companions().stream().map(Links::readable).toList());
    node.put("purpose", each.purpose()).put("format", read.format());
    node.put("sampleRateHz", read.sampleRateHz());
    node.put("bitDepth", read.bitDepth().isPresent() ? read.bitDepth().getAsInt() : null);
    node.put("channels", read.channels());
    node.put("lengthSeconds", rounded(read.lengthSeconds()));
    node.put("integratedLufs", rounded(read.integratedLufs()));
    node.put("truePeakDbtp", rounded(read.truePeakDbtp()));
    node.put("loudnessRangeLu", rounded(read.loudnessRangeLu()));
    node.put("plrDb", rounded(read.plrDb())).put("sha256", each.sha256());
    node.put("verified", each.verified());
    node.set("findings", findings(each.findings()));
    return node;
  }
}
