package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.unit.DecibelRows;

/// Reckons, once a grid step, how far the highs of each strip are turned down: a compressor of what
/// the highs are, or are against the whole.
final class DeEsserGains {
  // Highs below this are no s, however soft the rest is.
  private static final double NO_SIBILANT_DB = -60;

  private final int strips;
  private final LevelDetector high;
  private final LevelDetector whole;
  private final CompressorGains compressor;
  private final LevelDelay highDelay;
  private final LevelDelay wholeDelay;
  private final LinkedLevels linkedHigh;
  private final LinkedLevels linkedWhole;
  private final double[] partShare;
  private final double[] threshold;
  private final double[] highDb;
  private final double[] wholeDb;

  DeEsserGains(int sampleRateHz, List<DeEsserSettings> settings, Links links, int waitSteps) {
    strips = settings.size();
    int lanes = ControlGrid.lanes(strips);
    high = new LevelDetector(sampleRateHz, Collections.nCopies(strips, Detector.PEAK));
    whole = new LevelDetector(sampleRateHz, Collections.nCopies(strips, Detector.PEAK));
    highDelay = new LevelDelay(waitSteps, strips);
    wholeDelay = new LevelDelay(waitSteps, strips);
    linkedHigh = new LinkedLevels(links, Collections.nCopies(strips, Link.LOUDEST));
    linkedWhole = new LinkedLevels(links, Collections.nCopies(strips, Link.LOUDEST));
    compressor =
        new CompressorGains(sampleRateHz, settings.stream().map(DeEsserSettings::ofHighs).toList());
    partShare = new double[lanes];
    threshold = new double[lanes];
    highDb = new double[lanes];
    wholeDb = new double[lanes];
    for (int i = 0; i < strips; i++) {
      highDelay.set(i, waitSteps);
      wholeDelay.set(i, waitSteps);
      set(i, settings.get(i), settings.get(i).ofHighs());
    }
  }

  /// Gives a strip other settings; they go by attack and release.
  void set(int strip, DeEsserSettings settings, CompressorSettings ofHighs) {
    partShare[strip] = settings.measure() == DeEsserSettings.Measure.PART ? 1 : 0;
    threshold[strip] = settings.thresholdDb();
    compressor.set(strip, ofHighs);
  }

  void hear(double[][] highs, double[][] wholes, int from, int frames) {
    high.hear(highs, from, frames);
    whole.hear(wholes, from, frames);
  }

  /// Ends a grid step.
  void compute(double[] factors) {
    high.close();
    whole.close();
    highDelay.pass(high.amplitudes(), high.arrived());
    wholeDelay.pass(whole.amplitudes(), whole.arrived());
    linkedHigh.join(high.amplitudes(), high.arrived());
    linkedWhole.join(whole.amplitudes(), whole.arrived());
    DecibelRows.ofGain(high.amplitudes(), highDb, strips);
    DecibelRows.ofGain(whole.amplitudes(), wholeDb, strips);
    compare();
    compressor.compute(highDb, high.arrived(), factors);
  }

  void reset(double[] factors) {
    high.reset();
    whole.reset();
    highDelay.reset();
    wholeDelay.reset();
    compressor.reset(factors);
  }

  Ballistics ballistics() {
    return compressor.ballistics();
  }

  /// Makes of each level of the highs what the threshold is compared with.
  private void compare() {
    for (int i = 0; i < highDb.length; i++) {
      double part = highDb[i] - wholeDb[i];
      double heard = Math.min(part, highDb[i] - NO_SIBILANT_DB + threshold[i]);
      highDb[i] = partShare[i] * heard + (1 - partShare[i]) * highDb[i];
    }
  }
}
