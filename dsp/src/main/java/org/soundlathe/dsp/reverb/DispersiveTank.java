package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;

/// A tank of steel: a click reaches it as a sweep, the highs first, as bending waves run.
///
/// The delay of the sweep falls with the root of the frequency. It is made of first-order
/// all-passes whose corners lie the denser the higher, so that their delays add up to that law.
// The law: L. Cremer, M. Heckl, "Körperschall" (Springer, 1967), group speed of bending waves.
final class DispersiveTank implements Tank {
  private static final double LOWEST_CORNER_HZ = 40;
  private static final double HIGHEST_CORNER_HZ = 10_000;

  private final SectionRows sweep;
  private final Tank inner;
  private final int sweepFrames;

  /// @param delayMsAt1kHz of the sweep
  DispersiveTank(Spec spec, double delayMsAt1kHz, Tank inner) {
    this.inner = inner;
    Section[] sections = sweep(delayMsAt1kHz, spec.sampleRateHz());
    sweep = new SectionRows(new Section[][] {sections, sections});
    sweepFrames = (int) (delayMsAt1kHz * 7 * spec.sampleRateHz() / 1000) + sections.length;
  }

  /// All-passes of corner w delay a frequency v by 2w / (w² + v²): with c√w of them in each ratio
  /// of corners, the sum is c π√2 / √v.
  static Section[] sweep(double delayMsAt1kHz, int sampleRateHz) {
    double highest = Math.min(HIGHEST_CORNER_HZ, 0.4 * sampleRateHz);
    double root1kHz = Math.sqrt(2 * StrictMath.PI * 1_000);
    double c = delayMsAt1kHz / 1000 * root1kHz / (StrictMath.PI * Math.sqrt(2));
    int first = count(c, LOWEST_CORNER_HZ);
    int pairs = Math.max(1, (count(c, highest) - first) / 2);
    Section[] sections = new Section[pairs];
    for (int i = 0; i < pairs; i++) {
      int at = first + 2 * i;
      sections[i] = Section.allPasses(cornerHz(c, at), cornerHz(c, at + 1), sampleRateHz);
    }
    return sections;
  }

  private static int count(double c, double cornerHz) {
    return (int) (2 * c * Math.sqrt(2 * StrictMath.PI * cornerHz));
  }

  private static double cornerHz(double c, int at) {
    double root = (at + 0.5) / (2 * c);
    return root * root / (2 * StrictMath.PI);
  }

  @Override
  public void ring(float[][] in, float[][] out, int frames) {
    sweep.process(in, frames);
    inner.ring(in, out, frames);
  }

  @Override
  public void rest(int frames) {
    inner.rest(frames);
  }

  @Override
  public void clear() {
    sweep.clear();
    inner.clear();
  }

  @Override
  public void reset() {
    sweep.clear();
    inner.reset();
  }

  @Override
  public int maxStepFrames() {
    return inner.maxStepFrames();
  }

  @Override
  public int longestPauseFrames() {
    return inner.longestPauseFrames() + sweepFrames;
  }
}
