package org.soundlathe.delivery.report;

import java.util.List;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.page.Block;
import org.soundlathe.paperwork.page.Page;
import org.soundlathe.paperwork.page.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pages of the rooms in the JSON twin.
final class BlockJson {
  private BlockJson() {}

  static ObjectNode page(Page page) {
    var node = Json.object().put("id", page.id()).put("title", page.title());
    var blocks = node.putArray("blocks");
    page.blocks().forEach(block -> blocks.add(block(block)));
    return node;
  }

  private static ObjectNode block(Block block) {
    var node = Json.object();
    switch (block) {
      case Block.Text text -> node.put("type", "text").put("paragraph", text.paragraph());
      case Block.Sentences sentences ->
          ReportJson.strings(
              node.put("type", "sentences").putArray("sentences"), sentences.sentences());
      case Block.Figures figures -> figures(node.put("type", "figures"), figures);
      case Block.Moves moves -> node.put("type", "moves").set("moves", moves(moves.moves()));
      case Block.Findings findings ->
          node.put("type", "findings").set("findings", ReportJson.findings(findings.findings()));
      case Block.Picture picture ->
          node.put("type", "picture")
              .put("caption", picture.caption())
              .put("altText", picture.altText());
    }
    return node;
  }

  private static void figures(ObjectNode node, Block.Figures table) {
    node.put("caption", table.caption());
    var columns = node.putArray("columns");
    for (var column : table.columns()) {
      columns.addObject().put("title", column.title()).put("unit", column.unit());
    }
    var rows = node.putArray("rows");
    for (var row : table.rows()) {
      var cells = rows.addArray();
      for (int i = 0; i < row.cells().size(); i++) {
        switch (row.cells().get(i)) {
          case Row.Cell.Words words -> cells.add(words.text());
          case Row.Cell.Figure figure ->
              cells.add(Json.rounded(figure.value(), table.columns().get(i).decimals()));
        }
      }
    }
  }

  private static ArrayNode moves(List<Move> moves) {
    var array = Json.mapper().createArrayNode();
    for (var move : moves) {
      var node = array.addObject().put("id", move.id()).put("track", move.track());
      node.put("stage", move.stage()).put("parameter", move.parameter());
      node.putPOJO("from", move.from().json()).putPOJO("to", move.to().json());
      node.put("unit", move.unit()).put("reason", move.reason()).put("metric", move.metric());
      node.put("before", ReportJson.rounded(move.before()));
      node.put("after", ReportJson.rounded(move.after()));
      node.put("confidence", ReportJson.rounded(move.confidence()));
      node.put("locked", move.locked());
    }
    return array;
  }
}
