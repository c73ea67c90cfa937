package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, for each grid step, how far each strip of a gate is open.
final class GateGains implements DynamicsStage.Gains {
  // Makes 1 of any level above another: no two levels are closer than their rounding.
  private static final double STEEP = 1e300;

  private final int sampleRateHz;
  private final int strips;
  private final Ballistics ballistics;
  private final double[] threshold;
  private final double[] hysteresis;
  private final double[] slope;
  private final double[] range;
  private final double[] holdSteps;
  private final double[] gateShare;
  private final double[] duckDepth;
  private final double[] stepsToGo;
  private final double[] isOpen;
  private final double[] opens;
  private final double[] level;
  private final double[] openLevel;
  private final double[] reductionsDb;
  private final Glides wet;
  private final double[] wanted;
  private final double[] silence;

  GateGains(int sampleRateHz, List<GateSettings> settings) {
    this.sampleRateHz = sampleRateHz;
    strips = settings.size();
    int lanes = ControlGrid.MOST_STEPS * strips;
    ballistics = new Ballistics(sampleRateHz, strips);
    threshold = new double[lanes];
    hysteresis = new double[strips];
    slope = new double[lanes];
    range = new double[lanes];
    holdSteps = new double[strips];
    gateShare = new double[lanes];
    duckDepth = new double[lanes];
    stepsToGo = new double[strips];
    isOpen = new double[strips];
    opens = new double[lanes];
    level = new double[strips];
    openLevel = new double[strips];
    reductionsDb = new double[lanes];
    wet = new Glides(sampleRateHz, strips);
    wanted = new double[lanes];
    silence = new double[lanes];
    for (int i = 0; i < strips; i++) {
      set(i, settings.get(i));
    }
    wet.jump();
    Arrays.fill(silence, DecibelRows.SILENCE_DB);
  }

  @Override
  public void compute(double[] levelsDb, double[] arrived, int steps, double[] factors) {
    if (strips < ControlGrid.ROW_STRIPS) {
      for (int strip = 0; strip < strips; strip++) {
        openStrip(strip, levelsDb, steps);
      }
    } else {
      openRows(levelsDb, steps);
    }
    turnDown(levelsDb, opens, steps * strips);
    ballistics.follow(wanted, arrived, steps, reductionsDb);
    toFactors(wet.run(steps), factors, steps * strips);
  }

  @Override
  public void reset(double[] factors) {
    Arrays.fill(stepsToGo, 0);
    Arrays.fill(isOpen, 0);
    Arrays.fill(opens, 0);
    turnDown(silence, opens, strips);
    ballistics.reset(wanted);
    System.arraycopy(wanted, 0, reductionsDb, 0, strips);
    wet.jump();
    toFactors(wet.run(1), factors, strips);
  }

  Ballistics ballistics() {
    return ballistics;
  }

  /// Gives a strip other settings; on and off glide, the rest goes by attack and release.
  void set(int strip, GateSettings settings) {
    GateSettings.Curve curve = settings.curve();
    GateSettings.Timing timing = settings.timing();
    boolean isDuck = settings.action() == GateSettings.Action.DUCK;
    openLevel[strip] = curve.thresholdDb();
    ControlGrid.spread(curve.thresholdDb(), strip, strips, threshold);
    hysteresis[strip] = curve.hysteresisDb();
    ControlGrid.spread(curve.ratio() - 1, strip, strips, slope);
    ControlGrid.spread(curve.rangeDb(), strip, strips, range);
    double gates = settings.isOn() && !isDuck ? 1 : 0;
    ControlGrid.spread(gates, strip, strips, gateShare);
    double ducks = settings.isOn() && isDuck ? curve.rangeDb() : 0;
    ControlGrid.spread(ducks, strip, strips, duckDepth);
    wet.aimAt(strip, settings.isOn() ? 1 : 0);
    // The detector's window holds by itself; one step opens.
    double heldMs = timing.holdMs() - LevelDetector.WINDOW_MS;
    holdSteps[strip] = 1 + Math.rint(heldMs * sampleRateHz / (1000 * ControlGrid.FRAMES));
    ballistics.pace(
        strip,
        isDuck ? timing.attackMs() : timing.releaseMs(),
        isDuck ? timing.releaseMs() : timing.attackMs());
  }

  private void openRows(double[] levelsDb, int steps) {
    for (int step = 0; step < steps; step++) {
      System.arraycopy(levelsDb, step * strips, level, 0, strips);
      open(level, openLevel, hysteresis, holdSteps, stepsToGo, isOpen);
      System.arraycopy(isOpen, 0, opens, step * strips, strips);
    }
  }

  /// Opens above the threshold; what is open stays so down to the lower threshold, and for the hold
  /// after that.
  private static void open(
      double[] level,
      double[] threshold,
      double[] hysteresis,
      double[] hold,
      double[] stepsToGo,
      double[] isOpen) {
    for (int i = 0; i < isOpen.length; i++) {
      double above = level[i] - (threshold[i] - hysteresis[i] * isOpen[i]);
      double isLoud = 1 - PositivePart.of(1 - PositivePart.of(above) * STEEP);
      // Whole numbers, so that these are exact.
      double rest = PositivePart.of(stepsToGo[i] - 1);
      stepsToGo[i] = rest + PositivePart.of(isLoud * hold[i] - rest);
      isOpen[i] = 1 - PositivePart.of(1 - stepsToGo[i]);
    }
  }

  /// The same with branches: here the next step waits for the last.
  private void openStrip(int strip, double[] levelsDb, int steps) {
    double toGo = stepsToGo[strip];
    double open = isOpen[strip];
    for (int at = strip; at < steps * strips; at += strips) {
      double rest = toGo > 1 ? toGo - 1 : 0;
      boolean isLoud = levelsDb[at] > openLevel[strip] - hysteresis[strip] * open;
      toGo = isLoud && holdSteps[strip] > rest ? holdSteps[strip] : rest;
      open = toGo > 0 ? 1 : 0;
      opens[at] = open;
    }
    stepsToGo[strip] = toGo;
    isOpen[strip] = open;
  }

  private void turnDown(double[] levelsDb, double[] opens, int lanes) {
    for (int i = 0; i < lanes; i++) {
      double below = PositivePart.of(threshold[i] - levelsDb[i]);
      double shut = (1 - opens[i]) * Math.min(range[i], slope[i] * below);
      wanted[i] = gateShare[i] * shut + duckDepth[i] * opens[i];
    }
  }

  private void toFactors(double[] wet, double[] factors, int lanes) {
    negate(reductionsDb, factors, lanes);
    DecibelRows.toGain(factors, factors, lanes);
    blend(wet, factors, lanes);
  }

  private static void negate(double[] values, double[] negated, int lanes) {
    for (int i = 0; i < lanes; i++) {
      negated[i] = -values[i];
    }
  }

  private static void blend(double[] wet, double[] factors, int lanes) {
    for (int i = 0; i < lanes; i++) {
      factors[i] = (1 - wet[i]) + wet[i] * factors[i];
    }
  }
}
