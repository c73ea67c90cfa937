package org.soundlathe.cli.result;

import java.util.List;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.json.Json;
import tools.jackson.databind.node.ArrayNode;

/// Findings under the keys of the contract.
public final class FindingJson {
  private static final int SECONDS_DIGITS = 3;

  private FindingJson() {}

  public static ArrayNode array(List<Finding> findings) {
    var array = Json.mapper().createArrayNode();
    for (var finding : findings) {
      var at = finding.atSeconds();
      array
          .addObject()
          .put("code", finding.code())
          .put("severity", finding.severity().word())
          .put("track", finding.track().orElse(null))
          .put("atSeconds", at.isPresent() ? Json.rounded(at.getAsDouble(), SECONDS_DIGITS) : null)
          .put("message", finding.message())
          .put("fix", finding.fix());
    }
    return array;
  }
}
