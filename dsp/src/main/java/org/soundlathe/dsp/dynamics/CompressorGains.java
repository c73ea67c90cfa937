package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, for each grid step, how far each strip of a compressor is turned down.
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
  private final double[] reductionsDb;

  CompressorGains(int sampleRateHz, List<CompressorSettings> settings) {
    strips = settings.size();
    int lanes = ControlGrid.MOST_STEPS * strips;
    ballistics = new Ballistics(sampleRateHz, strips);
    kneeStart = new double[lanes];
    kneeWidth = new double[lanes];
    kneeBend = new double[lanes];
    slope = new double[lanes];
    range = new double[lanes];
    makeUpDb = new Glides(sampleRateHz, strips);
    wet = new Glides(sampleRateHz, strips);
    wanted = new double[lanes];
    reductionsDb = new double[lanes];
    for (int i = 0; i < strips; i++) {
      set(i, settings.get(i));
    }
    makeUpDb.jump();
    wet.jump();
  }

  /// Gives a strip other settings; what no attack or release smooths glides.
  void set(int strip, CompressorSettings settings) {
    CompressorSettings.Curve curve = settings.curve();
    double bend = curve.kneeDb() > 0 ? 1 / (2 * curve.kneeDb()) : 0;
    ControlGrid.spread(curve.thresholdDb() - curve.kneeDb() / 2, strip, strips, kneeStart);
    ControlGrid.spread(curve.kneeDb(), strip, strips, kneeWidth);
    ControlGrid.spread(bend, strip, strips, kneeBend);
    ControlGrid.spread(settings.isOn() ? curve.slope() : 0, strip, strips, slope);
    ControlGrid.spread(curve.rangeDb(), strip, strips, range);
    makeUpDb.aimAt(strip, settings.blend().makeUpDb());
    wet.aimAt(strip, settings.isOn() ? settings.blend().mixPercent() / 100 : 0);
    pace(strip, settings.timing(), settings.listening().detector());
  }

  @Override
  public void compute(double[] levelsDb, double[] arrived, int steps, double[] factors) {
    int lanes = steps * strips;
    curve(levelsDb, kneeStart, kneeWidth, kneeBend, wanted, lanes);
    limit(wanted, slope, range, lanes);
    ballistics.follow(wanted, arrived, steps, reductionsDb);
    subtract(makeUpDb.run(steps), reductionsDb, factors, lanes);
    DecibelRows.toGain(factors, factors, lanes);
    blend(wet.run(steps), factors, lanes);
  }

  @Override
  public void reset(double[] factors) {
    Arrays.fill(wanted, 0);
    Arrays.fill(reductionsDb, 0);
    ballistics.reset(wanted);
    makeUpDb.jump();
    wet.jump();
    subtract(makeUpDb.run(1), reductionsDb, factors, strips);
    DecibelRows.toGain(factors, factors, strips);
    blend(wet.run(1), factors, strips);
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
      double[] levelsDb, double[] start, double[] width, double[] bend, double[] above, int lanes) {
    for (int i = 0; i < lanes; i++) {
      double past = PositivePart.of(levelsDb[i] - start[i]);
      double pastKnee = PositivePart.of(past - width[i]);
      double inKnee = past - pastKnee;
      above[i] = inKnee * inKnee * bend[i] + pastKnee;
    }
  }

  private static void limit(double[] aboveDb, double[] slope, double[] range, int lanes) {
    for (int i = 0; i < lanes; i++) {
      aboveDb[i] = Math.min(range[i], slope[i] * aboveDb[i]);
    }
  }

  private static void subtract(
      double[] makeUpDb, double[] reductionsDb, double[] gainsDb, int lanes) {
    for (int i = 0; i < lanes; i++) {
      gainsDb[i] = makeUpDb[i] - reductionsDb[i];
    }
  }

  private static void blend(double[] wet, double[] factors, int lanes) {
    for (int i = 0; i < lanes; i++) {
      factors[i] = (1 - wet[i]) + wet[i] * factors[i];
    }
  }
}
