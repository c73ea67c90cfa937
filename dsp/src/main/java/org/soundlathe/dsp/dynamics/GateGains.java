package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, once a grid step, how far each strip of a gate is open.
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
  private final Glides wet;
  private final double[] wanted;
  private final double[] silence;

  GateGains(int sampleRateHz, List<GateSettings> settings) {
    this.sampleRateHz = sampleRateHz;
    strips = settings.size();
    int lanes = ControlGrid.lanes(strips);
    ballistics = new Ballistics(sampleRateHz, lanes);
    threshold = new double[lanes];
    hysteresis = new double[lanes];
    slope = new double[lanes];
    range = new double[lanes];
    holdSteps = new double[lanes];
    gateShare = new double[lanes];
    duckDepth = new double[lanes];
    stepsToGo = new double[lanes];
    isOpen = new double[lanes];
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
  public void compute(double[] levelsDb, double[] arrived, double[] factors) {
    open(levelsDb);
    turnDown(levelsDb);
    ballistics.follow(wanted, arrived);
    wet.step();
    toFactors(factors);
  }

  @Override
  public void reset(double[] factors) {
    Arrays.fill(stepsToGo, 0);
    Arrays.fill(isOpen, 0);
    turnDown(silence);
    ballistics.reset(wanted);
    wet.jump();
    toFactors(factors);
  }

  Ballistics ballistics() {
    return ballistics;
  }

  /// Gives a strip other settings; on and off glide, the rest goes by attack and release.
  void set(int strip, GateSettings settings) {
    GateSettings.Curve curve = settings.curve();
    GateSettings.Timing timing = settings.timing();
    boolean isDuck = settings.action() == GateSettings.Action.DUCK;
    threshold[strip] = curve.thresholdDb();
    hysteresis[strip] = curve.hysteresisDb();
    slope[strip] = curve.ratio() - 1;
    range[strip] = curve.rangeDb();
    gateShare[strip] = settings.isOn() && !isDuck ? 1 : 0;
    duckDepth[strip] = settings.isOn() && isDuck ? curve.rangeDb() : 0;
    wet.aimAt(strip, settings.isOn() ? 1 : 0);
    // The detector's window holds by itself; one step opens.
    double heldMs = timing.holdMs() - LevelDetector.WINDOW_MS;
    holdSteps[strip] = 1 + Math.rint(heldMs * sampleRateHz / (1000 * ControlGrid.FRAMES));
    ballistics.pace(
        strip,
        isDuck ? timing.attackMs() : timing.releaseMs(),
        isDuck ? timing.releaseMs() : timing.attackMs());
  }

  /// Opens above the threshold; what is open stays so down to the lower threshold, and for the hold
  /// after that.
  private void open(double[] levelsDb) {
    for (int i = 0; i < isOpen.length; i++) {
      double above = levelsDb[i] - (threshold[i] - hysteresis[i] * isOpen[i]);
      double isLoud = Math.min(1, Math.max(0, above * STEEP));
      double rest = Math.max(0, stepsToGo[i] - 1);
      stepsToGo[i] = Math.max(isLoud * holdSteps[i], rest);
      isOpen[i] = Math.min(1, stepsToGo[i]);
    }
  }

  private void turnDown(double[] levelsDb) {
    for (int i = 0; i < wanted.length; i++) {
      double below = Math.max(0, threshold[i] - levelsDb[i]);
      double shut = (1 - isOpen[i]) * Math.min(range[i], slope[i] * below);
      wanted[i] = gateShare[i] * shut + duckDepth[i] * isOpen[i];
    }
  }

  private void toFactors(double[] factors) {
    double[] reductionsDb = ballistics.reductionsDb();
    for (int i = 0; i < factors.length; i++) {
      factors[i] = -reductionsDb[i];
    }
    DecibelRows.toGain(factors, factors, strips);
    blend(wet.values(), factors);
  }

  private static void blend(double[] wet, double[] factors) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (1 - wet[i]) + wet[i] * factors[i];
    }
  }
}
