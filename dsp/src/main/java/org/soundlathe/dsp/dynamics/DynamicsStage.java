package org.soundlathe.dsp.dynamics;

import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// The frame of every stage that turns strips down by a level: hears the keys, asks for gains once
/// a grid step, and moves the delayed sound by them.
final class DynamicsStage {
  private final int strips;
  private final Gains gains;
  private final KeyPath keyPath;
  private final LevelDetector detector;
  private final LinkedLevels linked;
  private final GainCell cell;
  private final double[] levelsDb;
  private final double[] factors;
  private int stepFrame;

  /// What a stage makes of levels.
  interface Gains {
    /// @param levelsDb the level of each strip's key, in dB
    /// @param arrived the part of the grid step for which it has stood there, 0..1
    /// @param factors the gain of each strip at the end of the step, to be filled
    void compute(double[] levelsDb, double[] arrived, double[] factors);

    /// Forgets the sound and fills the gains of silence.
    void reset(double[] factors);
  }

  /// @param lookAheadMs how long before its key each strip's gain begins to move
  DynamicsStage(
      int sampleRateHz, List<Listening> listening, double[] lookAheadMs, Links links, Gains gains) {
    this.gains = gains;
    strips = listening.size();
    int[] aheadFrames = new int[strips];
    int longest = 0;
    for (int i = 0; i < strips; i++) {
      aheadFrames[i] = (int) Math.rint(lookAheadMs[i] * sampleRateHz / 1000);
      longest = Math.max(longest, aheadFrames[i]);
    }
    int[] keyDelays = new int[strips];
    for (int i = 0; i < strips; i++) {
      keyDelays[i] = longest - aheadFrames[i];
    }
    keyPath = new KeyPath(sampleRateHz, listening, keyDelays);
    detector =
        new LevelDetector(sampleRateHz, listening.stream().map(Listening::detector).toList());
    linked = new LinkedLevels(links, listening.stream().map(Listening::link).toList());
    cell = new GainCell(longest + ControlGrid.FRAMES, strips);
    levelsDb = new double[ControlGrid.lanes(strips)];
    factors = new double[ControlGrid.lanes(strips)];
    reset();
  }

  void process(double[][] rows, double[][] keyRows, int frames) {
    int at = 0;
    while (at < frames) {
      int now = Math.min(ControlGrid.FRAMES - stepFrame, frames - at);
      if (keyPath.isDirect()) {
        detector.hear(rows, at, now);
      } else {
        detector.hear(keyPath.hear(rows, keyRows, at, now), 0, now);
      }
      cell.process(rows, at, now, stepFrame);
      at += now;
      stepFrame += now;
      if (stepFrame == ControlGrid.FRAMES) {
        turn();
        stepFrame = 0;
      }
    }
  }

  int latencyFrames() {
    return cell.latencyFrames();
  }

  void reset() {
    keyPath.reset();
    detector.reset();
    gains.reset(factors);
    cell.reset(factors);
    stepFrame = 0;
  }

  private void turn() {
    detector.close();
    linked.join(detector.amplitudes(), detector.arrived());
    DecibelRows.ofGain(detector.amplitudes(), levelsDb, strips);
    gains.compute(levelsDb, detector.arrived(), factors);
    cell.aim(factors);
  }
}
