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
  private final int sampleRateHz;
  private final int order;
  private final int sections;
  private final double[] damping;
  private final Section design = new Section();
  private final SectionBank[] lows;
  // First the corner's own, then one for each band below.
  private final SectionBank[][] turns;

  /// @param order of the Butterworth filter: 1, 2 or 4
  /// @param bandsBelow how many bands there are that do not meet the corner
  Corner(Spec spec, double[] cornerHz, int order, int bandsBelow) {
    strips = spec.channels();
    sampleRateHz = spec.sampleRateHz();
    this.order = order;
    sections = Butterworth.sections(order);
    damping = new double[sections];
    for (int i = 0; i < sections; i++) {
      damping[i] = Butterworth.isOfFirstOrder(order, i) ? 2 : 1 / Butterworth.q(order, i);
    }
    lows = banks(2 * sections);
    turns = new SectionBank[1 + bandsBelow][];
    for (int i = 0; i < turns.length; i++) {
      turns[i] = banks(sections);
    }
    for (int strip = 0; strip < strips; strip++) {
      set(strip, cornerHz[strip]);
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

  /// Lets a strip's corner become another within the next frames.
  void glide(int strip, double cornerHz, int frames) {
    for (int i = 0; i < sections; i++) {
      design(cornerHz, i, Side.LOW);
      lows[i].glide(strip, design, 1, frames);
      lows[sections + i].glide(strip, design, 1, frames);
      design(cornerHz, i, Side.BOTH);
      for (SectionBank[] turn : turns) {
        turn[i].glide(strip, design, 1, frames);
      }
    }
  }

  void set(int strip, double cornerHz) {
    for (int i = 0; i < sections; i++) {
      design(cornerHz, i, Side.LOW);
      lows[i].set(strip, design);
      lows[sections + i].set(strip, design);
      design(cornerHz, i, Side.BOTH);
      for (SectionBank[] turn : turns) {
        turn[i].set(strip, design);
      }
    }
  }

  private enum Side {
    LOW,
    BOTH
  }

  private void design(double cornerHz, int section, Side side) {
    boolean isFirst = Butterworth.isOfFirstOrder(order, section);
    double k = damping[section];
    double g = Angle.tangent(StrictMath.PI * Math.min(cornerHz / sampleRateHz, HIGHEST));
    // Of the first order: times (1 + s) / (1 + s).
    switch (side) {
      case LOW -> design.set(g, k, 1, isFirst ? 1 : 0, 0);
      case BOTH -> design.set(g, k, 1, isFirst ? 0 : -k, isFirst ? -1 : 1);
    }
  }

  private void takeAway(double[] low, double[] high) {
    for (int l = 0; l < strips; l++) {
      high[l] -= low[l];
    }
  }

  private SectionBank[] banks(int count) {
    SectionBank[] banks = new SectionBank[count];
    for (int i = 0; i < count; i++) {
      banks[i] = new SectionBank(strips);
    }
    return banks;
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
