package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.soundlathe.engine.plan.DeskPlan;

/// Which strips are summed together first: up to eight neighbours of one level, with their shadows.
///
/// Cells follow from the plan alone, never from the machine; they fix the order of every sum.
final class Cells {
  private static final int STRIPS = 8;

  private Cells() {}

  /// @return the strips of each cell in their order, cells in the order of levels
  static List<List<Integer>> of(DeskPlan plan, int[] levels) {
    var byLevel = new TreeMap<Integer, List<List<Integer>>>();
    var cellOf = new ArrayList<List<Integer>>();
    var leaders = new TreeMap<Integer, Integer>();
    for (int i = 0; i < levels.length; i++) {
      var leader = plan.strips().get(i).shadows();
      if (leader.isPresent()) {
        var cell = cellOf.get(leader.getAsInt());
        cell.add(i);
        cellOf.add(cell);
      } else {
        int count = leaders.merge(levels[i], 1, Integer::sum);
        var cells = byLevel.computeIfAbsent(levels[i], _ -> new ArrayList<>());
        if (count % STRIPS == 1) {
          cells.add(new ArrayList<>());
        }
        cells.getLast().add(i);
        cellOf.add(cells.getLast());
      }
    }
    return byLevel.values().stream().flatMap(List::stream).map(List::copyOf).toList();
  }
}
