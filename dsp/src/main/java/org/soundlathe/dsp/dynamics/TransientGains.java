package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, once a grid step, how far each strip of a transient shaper is turned up or down.
final class TransientGains implements DynamicsStage.Gains {
  // So much of a rise or fall gets the whole of the setting: a drum between two hits, or any note
  // after silence.
  private static final double SPAN_DB = 24;
  // How soon a fallen level is believed; so sixteenths at 140 a minute, 107 ms apart, are hits of
  // their own, and the waves of a bass are not.
  private static final double FORGET_MS = 30;

  private final double[] attackGain;
  private final double[] attackPart;
  private final double[] sustainGain;
  private final double[] sustainPart;
  private final double forgetPart;
  private final int strips;
  private final double[] level;
  private final double[] gain;
  private final double[] rising;
  private final double[] falling;

  TransientGains(int sampleRateHz, List<TransientShaper.Settings> settings) {
    strips = settings.size();
    int lanes = ControlGrid.lanes(strips);
    level = new double[lanes];
    gain = new double[lanes];
    attackGain = new double[lanes];
    attackPart = new double[lanes];
    sustainGain = new double[lanes];
    sustainPart = new double[lanes];
    rising = new double[lanes];
    falling = new double[lanes];
    forgetPart = ControlGrid.smoothing(sampleRateHz, FORGET_MS);
    for (int i = 0; i < settings.size(); i++) {
      TransientShaper.Settings strip = settings.get(i);
      attackGain[i] = strip.isOn() ? strip.attackDb() / SPAN_DB : 0;
      sustainGain[i] = strip.isOn() ? strip.sustainDb() / SPAN_DB : 0;
      attackPart[i] = ControlGrid.smoothing(sampleRateHz, strip.attackMs());
      sustainPart[i] = ControlGrid.smoothing(sampleRateHz, strip.sustainMs());
    }
  }

  @Override
  public void compute(double[] levelsDb, double[] arrived, int steps, double[] factors) {
    for (int step = 0; step < steps; step++) {
      System.arraycopy(levelsDb, step * strips, level, 0, strips);
      compute();
      System.arraycopy(gain, 0, factors, step * strips, strips);
    }
  }

  private void compute() {
    gains(level, rising, falling, attackGain, sustainGain, gain);
    DecibelRows.toGain(gain, gain, gain.length);
    rise(level, rising, attackPart, forgetPart);
    fall(level, falling, sustainPart);
  }

  @Override
  public void reset(double[] factors) {
    Arrays.fill(rising, DecibelRows.SILENCE_DB);
    Arrays.fill(falling, DecibelRows.SILENCE_DB);
    Arrays.fill(factors, 1);
  }

  private static void gains(
      double[] levelsDb,
      double[] rising,
      double[] falling,
      double[] attackGain,
      double[] sustainGain,
      double[] gainsDb) {
    for (int i = 0; i < gainsDb.length; i++) {
      double attack = Math.min(SPAN_DB, Math.max(0, levelsDb[i] - rising[i]));
      double sustain = Math.min(SPAN_DB, Math.max(0, falling[i] - levelsDb[i]));
      gainsDb[i] = attackGain[i] * attack + sustainGain[i] * sustain;
    }
  }

  /// Never further below the level than the span: every onset lasts the same time.
  private static void rise(double[] levelsDb, double[] rising, double[] part, double forgetPart) {
    for (int i = 0; i < rising.length; i++) {
      double from = Math.max(rising[i], levelsDb[i] - SPAN_DB);
      double way = levelsDb[i] - from;
      rising[i] = from + part[i] * Math.max(0, way) + forgetPart * Math.min(0, way);
    }
  }

  /// Never further above the level than the span, nor ever below it.
  private static void fall(double[] levelsDb, double[] falling, double[] part) {
    for (int i = 0; i < falling.length; i++) {
      double from = Math.min(levelsDb[i] + SPAN_DB, Math.max(levelsDb[i], falling[i]));
      falling[i] = from + part[i] * (levelsDb[i] - from);
    }
  }
}
