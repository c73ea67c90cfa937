package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.Spec;

/// One corner of a crossover, in each of many strips: parts the low from the high, and turns the
/// phase of bands further down as the corner's own sum does.
///
/// The low side goes through a Butterworth filter twice. The high side is what is left of the
/// all-pass that both sides add up to: the same filter, for half the work, and a sum that is flat
/// to the last digits.
final class Corner {
  // A corner beyond is kept inside the band.
  private static final double HIGHEST = 0.45;

  private final int strips;
  private final SectionBank[] lows;
  // First the corner's own, then one for each band below.
  private final SectionBank[][] turns;

  /// @param order of the Butterworth filter: 1, 2 or 4
  /// @param bandsBelow how many bands there are that do not meet the corner
  Corner(Spec spec, double[] cornerHz, int order, int bandsBelow) {
    strips = spec.channels();
    int sections = Butterworth.sections(order);
    lows = new SectionBank[2 * sections];
    turns = new SectionBank[1 + bandsBelow][sections];
    for (int i = 0; i < sections; i++) {
      lows[i] = stage(spec, cornerHz, order, i, Side.LOW);
      lows[sections + i] = stage(spec, cornerHz, order, i, Side.LOW);
      for (SectionBank[] turn : turns) {
        turn[i] = stage(spec, cornerHz, order, i, Side.BOTH);
      }
    }
  }

  /// Parts what both hold.
  void split(double[][] low, double[][] high, int frames) {
    through(lows, low, frames);
    through(turns[0], high, frames);
    for (int i = 0; i < frames; i++) {
      takeAway(low[i], high[i]);
    }
  }

  /// Turns a band further down.
  void turn(int band, double[][] rows, int frames) {
    through(turns[1 + band], rows, frames);
  }

  void reset() {
    forget(lows);
    for (SectionBank[] turn : turns) {
      forget(turn);
    }
  }

  private enum Side {
    LOW,
    BOTH
  }

  private static SectionBank stage(
      Spec spec, double[] cornerHz, int order, int section, Side side) {
    SectionBank bank = new SectionBank(cornerHz.length);
    boolean isFirst = Butterworth.isOfFirstOrder(order, section);
    double k = isFirst ? 2 : 1 / Butterworth.q(order, section);
    Section design = new Section();
    for (int strip = 0; strip < cornerHz.length; strip++) {
      double part = Math.min(cornerHz[strip] / spec.sampleRateHz(), HIGHEST);
      double g = StrictMath.tan(StrictMath.PI * part);
      // Of the first order: times (1 + s) / (1 + s).
      bank.set(
          strip,
          switch (side) {
            case LOW -> isFirst ? design.set(g, k, 1, 1, 0) : design.set(g, k, 1, 0, 0);
            case BOTH -> isFirst ? design.set(g, k, 1, 0, -1) : design.set(g, k, 1, -k, 1);
          });
    }
    return bank;
  }

  private void takeAway(double[] low, double[] high) {
    for (int l = 0; l < strips; l++) {
      high[l] -= low[l];
    }
  }

  private static void through(SectionBank[] stages, double[][] rows, int frames) {
    for (SectionBank stage : stages) {
      stage.process(rows, frames);
    }
  }

  private static void forget(SectionBank[] stages) {
    for (SectionBank stage : stages) {
      stage.reset();
    }
  }
}
