package org.soundlathe.engine.desk;

import org.soundlathe.engine.plan.DeskPlan;

/// How many strips a sound passes before each strip, at most; a shadow stands where its leader
/// stands.
final class Levels {
  private final DeskPlan plan;
  private final int[] levels;

  private Levels(DeskPlan plan) {
    this.plan = plan;
    levels = new int[plan.strips().size()];
  }

  /// @return one level for each strip, from 0
  static int[] of(DeskPlan plan) {
    var levels = new Levels(plan);
    // Raising a leader to its shadow may raise what stands behind it; a way of strips has no more
    // steps than there are strips.
    for (int round = 0; round <= plan.strips().size() && levels.raise(); round++) {}
    return levels.levels;
  }

  private boolean raise() {
    boolean isChanged = false;
    for (var edge : plan.edges()) {
      isChanged |= raise(edge.to(), levels[edge.from()] + 1);
    }
    for (int i = 0; i < levels.length; i++) {
      for (int key : plan.strips().get(i).keys().values()) {
        isChanged |= raise(i, levels[key] + 1);
      }
      var leader = plan.strips().get(i).shadows();
      if (leader.isPresent()) {
        isChanged |= raise(i, levels[leader.getAsInt()]);
        isChanged |= raise(leader.getAsInt(), levels[i]);
      }
    }
    return isChanged;
  }

  private boolean raise(int strip, int level) {
    boolean isHigher = level > levels[strip];
    levels[strip] = Math.max(level, levels[strip]);
    return isHigher;
  }
}
