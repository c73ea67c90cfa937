package org.soundlathe.dsp.dynamics;

import java.util.Arrays;

/// Moves the gain reduction of each strip towards what is wanted, at its own pace up and down.
///
/// Smoothing of decibels by one pole with two times, of which the one that moves up counts while
/// more is wanted, the other while less is. A second, slow follower remembers what has been wanted
/// for long; a strip that listens to it comes back slowly from that, and fast from a single hit.
// D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range Compressor Design", J. Audio Eng.
// Soc. 60 (2012) 6, section 2.3: branching smoothing in the log domain.
final class Ballistics {
  // Taken off in every step, so that a reduction ends and the gain is exactly 1 again; at the
  // slowest release it costs 0.000001 dB.
  private static final double TINY_DB = 1e-12;

  private final int sampleRateHz;
  private final double[] up;
  private final double[] down;
  private final double[] sustainedUp;
  private final double[] sustainedDown;
  private final double[] wantedBefore;
  private final double[] target;
  private final double[] sustained;
  private final double[] reduction;
  private final double[] greatest;
  private boolean hasSustained;

  Ballistics(int sampleRateHz, int strips) {
    this.sampleRateHz = sampleRateHz;
    int lanes = ControlGrid.lanes(strips);
    up = new double[lanes];
    down = new double[lanes];
    sustainedUp = new double[lanes];
    sustainedDown = new double[lanes];
    wantedBefore = new double[lanes];
    target = new double[lanes];
    sustained = new double[lanes];
    reduction = new double[lanes];
    greatest = new double[lanes];
  }

  /// Sets how fast a strip's reduction grows and goes back.
  void pace(int strip, double upMs, double downMs) {
    up[strip] = ControlGrid.smoothing(sampleRateHz, upMs);
    down[strip] = ControlGrid.smoothing(sampleRateHz, downMs);
  }

  /// Sets how fast a strip takes a reduction for a lasting one, and how fast it lets go of that.
  void sustain(int strip, double upMs, double downMs) {
    sustainedUp[strip] = ControlGrid.smoothing(sampleRateHz, upMs);
    sustainedDown[strip] = ControlGrid.smoothing(sampleRateHz, downMs);
    hasSustained = true;
  }

  /// Lets a strip take no reduction for a lasting one; one that it remembers it lets go of now.
  void forgetAtOnce(int strip) {
    sustainedUp[strip] = 0;
    sustainedDown[strip] = 1;
  }

  /// One grid step.
  ///
  /// @param wantedDb the reduction that each level asks for, 0 or more
  /// @param arrived the part of the step for which it has been wanted, 0..1
  void follow(double[] wantedDb, double[] arrived) {
    aim(wantedDb, arrived, wantedBefore, target);
    if (hasSustained) {
      move(sustained, target, sustainedUp, sustainedDown);
      raise(target, sustained);
    }
    move(reduction, target, up, down);
    raise(greatest, reduction);
  }

  /// The reduction of each strip in dB, 0 or more.
  double[] reductionsDb() {
    return reduction;
  }

  /// The greatest reduction of each strip since the last reset, in dB.
  double[] greatestDb() {
    return greatest;
  }

  /// Forgets the sound; every reduction begins at what silence asks for.
  void reset(double[] silenceDb) {
    System.arraycopy(silenceDb, 0, wantedBefore, 0, reduction.length);
    System.arraycopy(silenceDb, 0, reduction, 0, reduction.length);
    Arrays.fill(sustained, 0);
    Arrays.fill(greatest, 0);
  }

  private static void aim(double[] wanted, double[] arrived, double[] before, double[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = before[i] + arrived[i] * (wanted[i] - before[i]);
      before[i] = wanted[i];
    }
  }

  private static void move(double[] state, double[] target, double[] up, double[] down) {
    for (int i = 0; i < state.length; i++) {
      double way = target[i] - state[i];
      double rise = PositivePart.of(way);
      double next = state[i] + (up[i] * rise + down[i] * (way - rise));
      state[i] = PositivePart.of(next - TINY_DB);
    }
  }

  private static void raise(double[] top, double[] values) {
    for (int i = 0; i < top.length; i++) {
      top[i] = Math.max(top[i], values[i]);
    }
  }
}
