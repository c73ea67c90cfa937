package org.soundlathe.dsp.equalizer;

import java.util.Arrays;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.unit.Decibels;

/// How loud each of many strips is in its own band: mean square over about one and a half periods
/// of the band's frequency, 1 to 20 ms.
///
/// As short as it can be without reading the wave itself: a steady tone at the band's frequency
/// ripples by 0.25 dB.
final class BandLevel {
  private static final double PERIODS = 1.5;
  private static final double SHORTEST_SECONDS = 0.001;
  private static final double LONGEST_SECONDS = 0.02;
  // -200 dB: below it the state is emptied.
  private static final double SILENCE = 1e-20;

  private final int sampleRateHz;
  private final Section section = new Section();
  private final SectionBank ear;
  private final double[] weight;
  private final double[] power;
  private final double[] threshold;

  /// Hears nothing until [#listen].
  BandLevel(int strips, int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    ear = new SectionBank(strips);
    weight = new double[strips];
    power = new double[strips];
    threshold = new double[strips];
    Arrays.fill(threshold, 1);
  }

  /// Listens to the part of a strip that a band acts on, from the next frame on.
  void listen(int strip, DynamicBand band) {
    ear.set(strip, section.design(band.ear(), band.frequencyHz(), q(band), 0, sampleRateHz));
    threshold[strip] = Decibels.toGainInPlay(2 * band.thresholdDb());
    double seconds =
        Math.max(SHORTEST_SECONDS, Math.min(LONGEST_SECONDS, PERIODS / band.frequencyHz()));
    weight[strip] = -StrictMath.expm1(-1 / (seconds * sampleRateHz));
  }

  void ignore(int strip) {
    ear.pass(strip);
    weight[strip] = 0;
    power[strip] = 0;
  }

  /// Listens to rows from..to-1, which are turned into what the band hears of them.
  void hear(double[][] rows, int from, int to) {
    ear.process(rows, from, to);
    for (int i = from; i < to; i++) {
      addRow(rows[i]);
    }
  }

  /// How far a strip is above its threshold now, in dB; 0 below.
  double overDb(int strip) {
    if (power[strip] < SILENCE) {
      power[strip] = 0;
    }
    double ratio = power[strip] / threshold[strip];
    return ratio > 1 ? Decibels.ofPower(ratio) : 0;
  }

  void reset() {
    ear.reset();
    Arrays.fill(power, 0);
  }

  private void addRow(double[] row) {
    for (int l = 0; l < power.length; l++) {
      power[l] += weight[l] * (row[l] * row[l] - power[l]);
    }
  }

  /// A shelf listens through a flat filter, whatever its own slope.
  private static double q(DynamicBand band) {
    return switch (band.shape()) {
      case BELL -> band.q();
      default -> Math.sqrt(0.5);
    };
  }
}
