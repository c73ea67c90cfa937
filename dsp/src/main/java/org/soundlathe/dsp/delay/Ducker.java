package org.soundlathe.dsp.delay;

import org.soundlathe.dsp.unit.Decibels;

/// Turns an effect down while the dry sound plays and up again in its pauses.
///
/// It hears the dry sound in stretches of 64 frames, and moves the gain of the next stretch in a
/// straight line. From 6 dB below the threshold to 6 dB above it the depth grows from none to all.
/// The loudest stretch counts for 25 ms, so that a low note does not shake the effect.
public final class Ducker {
  public static final int GRID_FRAMES = 64;
  private static final double HOLD_MS = 25;
  private static final double KNEE_DB = 12;
  private static final double SILENT_POWER = 1e-30;

  // StrictMath.pow allocates, so the gains are worked out once; between two of them a straight
  // line.
  private static final int TABLE_STEPS = 256;

  private final double depthDb;
  private final double[] gains = new double[TABLE_STEPS + 2];
  private final double thresholdDb;
  private final double attack;
  private final double release;
  private final int holdStretches;
  private double power;
  private double heldPower;
  private int heldFor;
  // Of the way back, 0..1.
  private double depth;
  private double gain = 1;
  private double slope;

  public Ducker(Ducking settings, int sampleRateHz) {
    depthDb = settings.depthDb();
    thresholdDb = settings.thresholdDb();
    for (int i = 0; i < gains.length; i++) {
      gains[i] = Decibels.toGain(-depthDb * i / TABLE_STEPS);
    }
    attack = step(settings.attackMs(), sampleRateHz);
    release = step(settings.releaseMs(), sampleRateHz);
    holdStretches = (int) Math.rint(HOLD_MS * sampleRateHz / (1000.0 * GRID_FRAMES));
  }

  public boolean isOn() {
    return depthDb > 0;
  }

  /// Hears frames at..at+frames-1 of the dry sound; a stretch of 64 may come in parts.
  public void hear(float[][] dry, int at, int frames) {
    for (float[] signal : dry) {
      for (int i = at; i < at + frames; i++) {
        power += (double) signal[i] * signal[i];
      }
    }
  }

  /// Hears one sample; a stretch has 64 frames of as many as there are channels.
  void hear(double sample) {
    power += sample * sample;
  }

  /// The effect's gain at a frame of the stretch.
  double gain(int gridFrame) {
    return gain + slope * gridFrame;
  }

  /// @param gridFrame how many frames of the stretch have passed
  public void duck(float[][] wet, int at, int frames, int gridFrame) {
    for (float[] signal : wet) {
      for (int i = 0; i < frames; i++) {
        signal[at + i] = (float) (signal[at + i] * (gain + slope * (gridFrame + i)));
      }
    }
  }

  /// Ends a stretch: what was heard sets where the next one leads.
  public void turn(int channels) {
    hold();
    double levelDb =
        Decibels.ofPower(Math.max(SILENT_POWER, heldPower / (channels * GRID_FRAMES)))
            - thresholdDb;
    double wanted = Math.min(1, Math.max(0, 0.5 + levelDb / KNEE_DB));
    depth += (wanted > depth ? attack : release) * (wanted - depth);
    gain += slope * GRID_FRAMES;
    slope = (gainOf(depth) - gain) / GRID_FRAMES;
    power = 0;
  }

  private void hold() {
    heldFor++;
    if (power >= heldPower || heldFor > holdStretches) {
      heldPower = power;
      heldFor = 0;
    }
  }

  private double gainOf(double depth) {
    double position = depth * TABLE_STEPS;
    int below = (int) position;
    return gains[below] + (position - below) * (gains[below + 1] - gains[below]);
  }

  public void reset() {
    power = 0;
    heldPower = 0;
    heldFor = 0;
    depth = 0;
    gain = 1;
    slope = 0;
  }

  private static double step(double timeMs, int sampleRateHz) {
    return 1 - StrictMath.exp(-1000.0 * GRID_FRAMES / (timeMs * sampleRateHz));
  }
}
