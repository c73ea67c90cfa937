package org.soundlathe.dsp.loudness;

/// How loud a programme was over time: one momentary and one short-term value every 100 ms.
///
/// The value at index i is that of the window which ends (i + 1) · 0.1 s after the start; what lies
/// before the start counts as silence. Silence is minus infinity.
public final class LoudnessHistory {
  /// The time between two values.
  public static final double STEP_SECONDS = 0.1;

  private static final int STEP_HOPS = 10;

  private final float[] momentaryLufs;
  private final float[] shortTermLufs;

  LoudnessHistory(HopPowers powers) {
    momentaryLufs = levels(powers, HopPowers.MOMENTARY_HOPS);
    shortTermLufs = levels(powers, HopPowers.SHORT_TERM_HOPS);
  }

  /// How many steps of 100 ms there are.
  public int size() {
    return momentaryLufs.length;
  }

  public float momentaryLufs(int index) {
    return momentaryLufs[index];
  }

  public float shortTermLufs(int index) {
    return shortTermLufs[index];
  }

  /// A copy of all momentary values.
  public float[] momentaryLufs() {
    return momentaryLufs.clone();
  }

  /// A copy of all short-term values.
  public float[] shortTermLufs() {
    return shortTermLufs.clone();
  }

  private static float[] levels(HopPowers powers, int windowHops) {
    float[] levels = new float[powers.hops() / STEP_HOPS];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (float) HopPowers.lufs(powers.meanSquare((i + 1) * STEP_HOPS, windowHops));
    }
    return levels;
  }
}
