package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.Spec;

/// One corner of a crossover, in each of many strips: parts the low from the high, and turns the
/// phase of bands further down as the corner's own sum does.
final class Corner {
  // A corner beyond is kept inside the band.
  private static final double HIGHEST = 0.45;

  private final int strips;
  private final SectionBank[] lows;
  private final SectionBank[] highs;
  private final SectionBank[][] turns;

  /// @param order of the Butterworth filter that both sides go through twice: 1, 2 or 4
  /// @param bandsBelow how many bands there are that do not meet the corner
  Corner(Spec spec, double[] cornerHz, int order, int bandsBelow) {
    strips = spec.channels();
    int sections = Butterworth.sections(order);
    lows = new SectionBank[2 * sections];
    highs = new SectionBank[2 * sections];
    turns = new SectionBank[bandsBelow][sections];
    for (int i = 0; i < 2 * sections; i++) {
      lows[i] = stage(spec, cornerHz, order, i % sections, Side.LOW);
      // 12 dB per octave need one side upside down: they stand 180 degrees apart.
      Side side = order == 1 && i == 0 ? Side.HIGH_UPSIDE_DOWN : Side.HIGH;
      highs[i] = stage(spec, cornerHz, order, i % sections, side);
    }
    for (int band = 0; band < bandsBelow; band++) {
      for (int i = 0; i < sections; i++) {
        turns[band][i] = stage(spec, cornerHz, order, i, Side.TURN);
      }
    }
  }

  int strips() {
    return strips;
  }

  void split(double[][] low, double[][] high, int frames) {
    through(lows, low, frames);
    through(highs, high, frames);
  }

  void turn(int band, double[][] rows, int frames) {
    through(turns[band], rows, frames);
  }

  void reset() {
    forget(lows);
    forget(highs);
    for (SectionBank[] turn : turns) {
      forget(turn);
    }
  }

  private enum Side {
    LOW,
    HIGH,
    HIGH_UPSIDE_DOWN,
    TURN
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
      // Of the first order: times (s + 1) / (s + 1).
      double shared = isFirst ? 1 : 0;
      bank.set(
          strip,
          switch (side) {
            case LOW -> design.set(g, k, 1, shared, 0);
            case HIGH -> design.set(g, k, 0, shared, 1);
            case HIGH_UPSIDE_DOWN -> design.set(g, k, 0, -shared, -1);
            case TURN -> isFirst ? design.set(g, k, 1, 0, -1) : design.set(g, k, 1, -k, 1);
          });
    }
    return bank;
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
