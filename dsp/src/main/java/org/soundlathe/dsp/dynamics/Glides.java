package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// One value of each strip that goes to a new one in a straight line, a step a grid step; lines
/// that set out anew on their way follow what they are led by.
final class Glides {
  private static final double LENGTH_MS = 15;

  private final int strips;
  private final int allSteps;
  private final double[] values;
  private final double[] goals;
  private final int[] stepsLeft;
  private int moving;

  Glides(int sampleRateHz, int strips) {
    this.strips = strips;
    allSteps = ControlGrid.steps(sampleRateHz, LENGTH_MS);
    values = new double[ControlGrid.lanes(strips)];
    goals = new double[values.length];
    stepsLeft = new int[values.length];
  }

  /// Sets out for a value.
  void aimAt(int strip, double goal) {
    if (goal != goals[strip]) {
      goals[strip] = goal;
      moving += stepsLeft[strip] == 0 ? 1 : 0;
      stepsLeft[strip] = allSteps;
    }
  }

  /// Where each strip stands.
  double[] values() {
    return values;
  }

  boolean isMoving() {
    return moving > 0;
  }

  /// Whether any strip stands below a value or is on its way there.
  boolean isAnyBelow(double value) {
    boolean isAny = false;
    for (int i = 0; i < strips; i++) {
      isAny |= Math.min(values[i], goals[i]) < value;
    }
    return isAny;
  }

  boolean isAnyAbove(double value) {
    boolean isAny = false;
    for (int i = 0; i < strips; i++) {
      isAny |= Math.max(values[i], goals[i]) > value;
    }
    return isAny;
  }

  /// One grid step; costs nothing while all strips stand.
  void step() {
    for (int i = 0; moving > 0 && i < values.length; i++) {
      if (stepsLeft[i] > 0) {
        values[i] += (goals[i] - values[i]) / stepsLeft[i];
        stepsLeft[i]--;
        if (stepsLeft[i] == 0) {
          values[i] = goals[i];
          moving--;
        }
      }
    }
  }

  /// Every strip is there, at once.
  void jump() {
    System.arraycopy(goals, 0, values, 0, values.length);
    Arrays.fill(stepsLeft, 0);
    moving = 0;
  }
}
