package org.soundlathe.production.master;

import java.nio.file.Path;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.move.Move;
import org.soundlathe.paperwork.value.Value;
import tools.jackson.databind.node.ObjectNode;

/// Writes `master.json`: what mastering decided about a file that has no session.
public final class MasterSheet {
  private MasterSheet() {}

  public static void write(MasterPlan plan, Path folder, Disk disk, Disk.Overwrite overwrite) {
    var tree = Json.object();
    tree.put("schemaVersion", 1);
    var moves = tree.putArray("moves");
    plan.moves().forEach(move -> moves.add(move(move)));
    SafeFile.write(disk, folder.resolve("master.json"), Json.pretty(tree), overwrite);
  }

  private static ObjectNode move(Move move) {
    var tree = Json.object();
    tree.put("id", move.id());
    tree.put("stage", move.stage());
    tree.put("parameter", move.parameter());
    if (move.to() instanceof Value.Numeric(var number)) {
      tree.put("to", number);
    }
    tree.put("unit", move.unit());
    tree.put("reason", move.reason());
    tree.put("metric", move.metric());
    tree.put("before", move.before());
    tree.put("after", move.after());
    tree.put("confidence", move.confidence());
    return tree;
  }
}
