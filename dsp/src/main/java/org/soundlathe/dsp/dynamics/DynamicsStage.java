package org.soundlathe.dsp.dynamics;

import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// The frame of every stage that turns strips down by a level: hears the keys, asks for gains once
/// a grid step, and moves the delayed sound by them.
final class DynamicsStage {
  private final int sampleRateHz;
  private final int strips;
  private final Gains gains;
  private final KeyPath keyPath;
  private final LevelDetector detector;
  private final LevelDelay levelDelay;
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

    /// Forgets the sound and fills the gains of silence; what is on its way is there.
    void reset(double[] factors);
  }

  /// @param latencyFrames at least what each strip's ear needs
  DynamicsStage(
      int sampleRateHz,
      List<Ear> ears,
      KeyPath keyPath,
      Links links,
      Gains gains,
      int latencyFrames) {
    this.sampleRateHz = sampleRateHz;
    this.gains = gains;
    this.keyPath = keyPath;
    strips = ears.size();
    List<Listening> listening = ears.stream().map(Ear::listening).toList();
    cell = new GainCell(latencyFrames, strips);
    detector =
        new LevelDetector(sampleRateHz, listening.stream().map(Listening::detector).toList());
    levelDelay = new LevelDelay(latencyFrames / ControlGrid.FRAMES - 1, strips);
    linked = new LinkedLevels(links, listening.stream().map(Listening::link).toList());
    levelsDb = new double[ControlGrid.lanes(strips)];
    factors = new double[ControlGrid.lanes(strips)];
    for (int i = 0; i < strips; i++) {
      set(i, checked(ears.get(i)));
    }
    reset();
  }

  /// The latency that no ear finds too short.
  static int neededLatencyFrames(int sampleRateHz, List<Ear> ears) {
    return ears.stream()
        .mapToInt(ear -> ear.neededLatencyFrames(sampleRateHz))
        .max()
        .orElse(ControlGrid.FRAMES);
  }

  /// @return the ear
  /// @throws IllegalArgumentException if the look-ahead is longer than the latency allows
  Ear checked(Ear ear) {
    int needed = ear.neededLatencyFrames(sampleRateHz);
    if (needed > latencyFrames()) {
      throw new IllegalArgumentException(
          "a latency of " + latencyFrames() + " frames is too short: at least " + needed);
    }
    return ear;
  }

  /// Gives a strip another ear; to be called on the grid of [Adoptions].
  void set(int strip, Ear ear) {
    int wait = latencyFrames() - ear.neededLatencyFrames(sampleRateHz);
    keyPath.set(strip, ear, wait % ControlGrid.FRAMES);
    levelDelay.set(strip, wait / ControlGrid.FRAMES);
    detector.set(strip, ear.listening().detector());
    linked.set(strip, ear.listening().link());
  }

  /// Treats rows from..to-1 in place.
  void process(double[][] rows, double[][] keyRows, int from, int to) {
    int at = from;
    while (at < to) {
      int now = Math.min(ControlGrid.FRAMES - stepFrame, to - at);
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
    levelDelay.reset();
    gains.reset(factors);
    cell.reset(factors);
    stepFrame = 0;
  }

  private void turn() {
    keyPath.close();
    detector.close();
    levelDelay.pass(detector.amplitudes(), detector.arrived());
    linked.join(detector.amplitudes(), detector.arrived());
    DecibelRows.ofGain(detector.amplitudes(), levelsDb, strips);
    gains.compute(levelsDb, detector.arrived(), factors);
    cell.aim(factors);
  }
}
