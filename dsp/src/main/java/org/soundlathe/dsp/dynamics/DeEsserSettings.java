package org.soundlathe.dsp.dynamics;

import org.soundlathe.dsp.parameter.DeEsserParameters;

/// The settings of one strip's [DeEsser].
///
/// @param isOn off, the strip passes bit for bit, late by the same latency
/// @param frequencyHz above which the s sounds lie, 1000..16000
/// @param measure what the threshold is compared with
/// @param thresholdDb from which peak of the highs on it works, -80..0
/// @param ratio 1..100; 100 lets nothing past the threshold
/// @param rangeDb the most that it takes off the highs, 0..24
/// @param attackMs in which 1 - 1/e of a step of the reduction in dB is done, 0.5..50
/// @param releaseMs the same on the way back, 20..500
/// @param key whose s sounds it hears
public record DeEsserSettings(
    boolean isOn,
    double frequencyHz,
    Measure measure,
    double thresholdDb,
    double ratio,
    double rangeDb,
    double attackMs,
    double releaseMs,
    Key key) {

  /// What the threshold means.
  public enum Measure {
    /// dB against the peak of the whole sound: works alike on soft and loud words.
    PART,
    /// dB against full scale.
    LEVEL
  }

  public DeEsserSettings {
    DeEsserParameters.FREQUENCY.check(frequencyHz);
    DeEsserParameters.THRESHOLD.check(thresholdDb);
    DeEsserParameters.RATIO.check(ratio);
    DeEsserParameters.RANGE.check(rangeDb);
    DeEsserParameters.ATTACK.check(attackMs);
    DeEsserParameters.RELEASE.check(releaseMs);
  }

  /// One that hears its own sound.
  public DeEsserSettings(
      boolean isOn,
      double frequencyHz,
      Measure measure,
      double thresholdDb,
      double ratio,
      double rangeDb,
      double attackMs,
      double releaseMs) {
    this(isOn, frequencyHz, measure, thresholdDb, ratio, rangeDb, attackMs, releaseMs, Key.OWN);
  }

  /// On, with a threshold and range, and everything else as usual for a voice.
  public DeEsserSettings(Measure measure, double thresholdDb, double rangeDb) {
    this(true, 6_000, measure, thresholdDb, 4, rangeDb, 1, 60);
  }

  /// Off.
  public static DeEsserSettings off() {
    return new DeEsserSettings(false, 6_000, Measure.PART, -12, 4, 6, 1, 60);
  }

  public DeEsserSettings with(Key newKey) {
    return new DeEsserSettings(
        isOn, frequencyHz, measure, thresholdDb, ratio, rangeDb, attackMs, releaseMs, newKey);
  }

  CompressorSettings ofHighs() {
    return new CompressorSettings(
        isOn,
        new CompressorSettings.Curve(thresholdDb, ratio, 0, rangeDb),
        new CompressorSettings.Timing(attackMs, releaseMs),
        Listening.byDefault(),
        CompressorSettings.Blend.whole());
  }
}
