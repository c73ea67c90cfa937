package org.soundlathe.dsp.rhythm;

/// What begins over time, freed of slow swells and brought to mean 0 and variance 1.
final class Rhythm {
  private static final double SWELL_SECONDS = 1;

  /// Beats played by people lie a step or two beside the grid.
  private static final double[] SMOOTHING = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};

  private Rhythm() {}

  /// @return as many values as came in; all 0 where nothing begins
  static double[] of(float[] flux, double stepsPerSecond) {
    double[] rhythm = smoothed(withoutSwells(flux, (int) (SWELL_SECONDS * stepsPerSecond / 2)));
    double mean = 0;
    for (double value : rhythm) {
      mean += value / rhythm.length;
    }
    double variance = 0;
    for (int i = 0; i < rhythm.length; i++) {
      rhythm[i] -= mean;
      variance += rhythm[i] * rhythm[i] / rhythm.length;
    }
    double scale = variance > 1e-20 ? 1 / Math.sqrt(variance) : 0;
    for (int i = 0; i < rhythm.length; i++) {
      rhythm[i] *= scale;
    }
    return rhythm;
  }

  /// What lies over the mean of a second around.
  private static double[] withoutSwells(float[] flux, int reach) {
    double[] sums = new double[flux.length + 1];
    for (int i = 0; i < flux.length; i++) {
      sums[i + 1] = sums[i] + flux[i];
    }
    double[] result = new double[flux.length];
    for (int i = 0; i < flux.length; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(flux.length, i + reach + 1);
      result[i] = Math.max(0, flux[i] - (sums[to] - sums[from]) / (to - from));
    }
    return result;
  }

  private static double[] smoothed(double[] values) {
    double[] result = new double[values.length];
    int reach = SMOOTHING.length / 2;
    for (int i = 0; i < values.length; i++) {
      for (int k = -reach; k <= reach; k++) {
        int at = i + k;
        result[i] += at < 0 || at >= values.length ? 0 : SMOOTHING[k + reach] * values[at];
      }
    }
    return result;
  }
}
