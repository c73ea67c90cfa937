package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, once a grid step, how far each strip of a compressor is turned down.
final class CompressorGains implements DynamicsStage.Gains {
  // A lasting passage is one of four release times, and takes eight to come back (seven, and the
  // release itself after them); chosen, as for the limiter.
  private static final double LASTING = 4;
  private static final double SLOWER = 7;
  // A mean square that rises or falls within the window moves the decibels about this much late.
  private static final double RMS_RISE_LAG_MS = 0.4 * LevelDetector.WINDOW_MS;
  private static final double RMS_FALL_LAG_MS = 0.8 * LevelDetector.WINDOW_MS;

  private final int strips;
  private final Ballistics ballistics;
  private final double[] kneeStart;
  private final double[] kneeWidth;
  private final double[] kneeBend;
  private final double[] slope;
  private final double[] range;
  private final Glides makeUpDb;
  private final Glides wet;
  private final double[] wanted;

  CompressorGains(int sampleRateHz, List<CompressorSettings> settings) {
    strips = settings.size();
    int lanes = ControlGrid.lanes(strips);
    ballistics = new Ballistics(sampleRateHz, lanes);
    kneeStart = new double[lanes];
    kneeWidth = new double[lanes];
    kneeBend = new double[lanes];
    slope = new double[lanes];
    range = new double[lanes];
    makeUpDb = new Glides(sampleRateHz, strips);
    wet = new Glides(sampleRateHz, strips);
    wanted = new double[lanes];
    for (int i = 0; i < strips; i++) {
      set(i, settings.get(i));
    }
    makeUpDb.jump();
    wet.jump();
  }

  /// Gives a strip other settings; what no attack or release smooths glides.
  void set(int strip, CompressorSettings settings) {
    CompressorSettings.Curve curve = settings.curve();
    kneeStart[strip] = curve.thresholdDb() - curve.kneeDb() / 2;
    kneeWidth[strip] = curve.kneeDb();
    kneeBend[strip] = curve.kneeDb() > 0 ? 1 / (2 * curve.kneeDb()) : 0;
    slope[strip] = settings.isOn() ? curve.slope() : 0;
    range[strip] = curve.rangeDb();
    makeUpDb.aimAt(strip, settings.blend().makeUpDb());
    wet.aimAt(strip, settings.isOn() ? settings.blend().mixPercent() / 100 : 0);
    pace(strip, settings.timing(), settings.listening().detector());
  }

  @Override
  public void compute(double[] levelsDb, double[] arrived, double[] factors) {
    curve(levelsDb, kneeStart, kneeWidth, kneeBend, wanted);
    limit(wanted, slope, range);
    ballistics.follow(wanted, arrived);
    makeUpDb.step();
    wet.step();
    turnDown(factors);
  }

  @Override
  public void reset(double[] factors) {
    Arrays.fill(wanted, 0);
    ballistics.reset(wanted);
    makeUpDb.jump();
    wet.jump();
    turnDown(factors);
  }

  Ballistics ballistics() {
    return ballistics;
  }

  /// The times hold from the sound's own step, so what the detector waits for is taken off.
  private void pace(int strip, CompressorSettings.Timing timing, Detector detector) {
    boolean isRms = detector == Detector.RMS;
    double riseLagMs = isRms ? RMS_RISE_LAG_MS : 0;
    double fallLagMs = isRms ? RMS_FALL_LAG_MS : LevelDetector.WINDOW_MS;
    double attackMs = Math.max(timing.attackMs() - riseLagMs, 0.5);
    double releaseMs = Math.max(timing.releaseMs() - fallLagMs, 0.5);
    ballistics.pace(strip, attackMs, releaseMs);
    if (timing.releaseMode() == ReleaseMode.PROGRAMME) {
      ballistics.sustain(strip, LASTING * timing.releaseMs(), SLOWER * timing.releaseMs());
    } else {
      ballistics.forgetAtOnce(strip);
    }
  }

  /// What is above the threshold, with a quadratic bend around it (Giannoulis et al. 2012, eq. 4).
  private static void curve(
      double[] levelsDb, double[] start, double[] width, double[] bend, double[] above) {
    for (int i = 0; i < above.length; i++) {
      double past = PositivePart.of(levelsDb[i] - start[i]);
      double pastKnee = PositivePart.of(past - width[i]);
      double inKnee = past - pastKnee;
      above[i] = inKnee * inKnee * bend[i] + pastKnee;
    }
  }

  private static void limit(double[] aboveDb, double[] slope, double[] range) {
    for (int i = 0; i < aboveDb.length; i++) {
      aboveDb[i] = Math.min(range[i], slope[i] * aboveDb[i]);
    }
  }

  private void turnDown(double[] factors) {
    subtract(makeUpDb.values(), ballistics.reductionsDb(), factors);
    DecibelRows.toGain(factors, factors, strips);
    blend(wet.values(), factors);
  }

  private static void subtract(double[] makeUpDb, double[] reductionsDb, double[] gainsDb) {
    for (int i = 0; i < gainsDb.length; i++) {
      gainsDb[i] = makeUpDb[i] - reductionsDb[i];
    }
  }

  private static void blend(double[] wet, double[] factors) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (1 - wet[i]) + wet[i] * factors[i];
    }
  }
}
