package org.soundlathe.engine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Spreads the cells of one level over racks: enough for all threads, alike in what is switched on,
/// and none wider than what stays near a core.
final class RackPlanner {
  private static final int RACK_COLUMNS = 160;

  private final int threads;

  RackPlanner(int threads) {
    this.threads = threads;
  }

  /// Strips that are summed together.
  ///
  /// @param strips their indexes
  /// @param columns how many columns they take in the rows
  /// @param weight of their work
  record Cell(List<Integer> strips, Set<RowStage> stages, int columns, double weight) {
    /// Cells with the same word are alike in what is switched on.
    String signature() {
      return stages.toString();
    }

    static Set<RowStage> none() {
      return EnumSet.noneOf(RowStage.class);
    }
  }

  /// @return the cells of each rack
  List<List<Cell>> spread(List<Cell> cells) {
    var sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparing(Cell::signature));
    double weight = sorted.stream().mapToDouble(Cell::weight).sum();
    int count = racks(sorted);
    var racks = new ArrayList<List<Cell>>();
    double before = 0;
    for (var cell : sorted) {
      int rack = (int) Math.min(count - 1, (before + cell.weight() / 2) * count / weight);
      while (racks.size() <= rack) {
        racks.add(new ArrayList<>());
      }
      racks.get(rack).add(cell);
      before += cell.weight();
    }
    racks.removeIf(List::isEmpty);
    return racks;
  }

  private int racks(List<Cell> cells) {
    int columns = cells.stream().mapToInt(Cell::columns).sum();
    int wanted = Math.max(1, (columns + RACK_COLUMNS - 1) / RACK_COLUMNS);
    int even = (wanted + threads - 1) / threads * threads;
    return Math.min(cells.size(), even);
  }
}
