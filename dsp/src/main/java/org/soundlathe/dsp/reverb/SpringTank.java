package org.soundlathe.dsp.reverb;

import java.util.Arrays;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducker;
import org.soundlathe.dsp.unit.Decibels;

/// Four springs, two a side: what reaches the far end comes back, drawn out further each time.
final class SpringTank implements Tank {
  private static final int SPRINGS = 4;
  private static final int MOST_STAGES = 80;
  private static final int LOW_PASS_PAIRS = 4;
  private static final double SHAKE_HZ = 1.3;
  // No two springs of a tank are wound alike, nor do simple ratios hold between them.
  private static final double[] LENGTHS = {1.000, 0.787, 0.911, 1.131};
  private static final double[] WINDINGS = {1.00, 0.93, 0.96, 0.89};
  // The second right spring is mounted upside down, so that a mono sound comes back wide at once.
  private static final float[] HEARD = {1f, 1f, 1f, -1f};
  private static final double LEAST_WINDING = 0.2;
  private static final double MOST_WINDING = 0.65;

  private final SectionRows lowPass;
  private final Chirps chirps;
  private final MatrixTurn shake;
  private final DelayLine[] lines = new DelayLine[SPRINGS];
  private final float[] gain = new float[SPRINGS];
  private final float[] pole = new float[SPRINGS];
  private final float[] state = new float[SPRINGS];
  private final float[] loudness = new float[SPRINGS];
  private final float[][] rows;
  private final int maxStep;
  private final int longestPauseFrames;

  SpringTank(Spec spec, Spring.Settings settings) {
    int rateHz = spec.sampleRateHz();
    double corner = Math.min(settings.toneHz(), 0.4 * rateHz);
    int stretch = stretchFrames(settings.toneHz(), rateHz);
    int stages = stages(settings.lengthMs() / 1000 * rateHz, stretch);
    double[] windings = new double[SPRINGS];
    int shortest = Ducker.GRID_FRAMES;
    int longest = 0;
    for (int i = 0; i < SPRINGS; i++) {
      windings[i] = WINDINGS[i] * winding(settings.dripPercent());
      double roundTrip = LENGTHS[i] * settings.lengthMs() / 1000 * rateHz;
      double highHz = 0.8 * corner;
      double lows = Chirps.delayFrames(windings[i], stages, stretch, 0, rateHz);
      double highs = Chirps.delayFrames(windings[i], stages, stretch, highHz, rateHz);
      lines[i] = new DelayLine((int) Math.rint(roundTrip - lows));
      lose(i, roundTrip, 60 / (settings.decaySeconds() * rateHz), highs - lows, highHz, rateHz);
      shortest = Math.min(shortest, lines[i].lengthFrames());
      longest = Math.max(longest, (int) (3 * roundTrip) + stages * stretch * 8);
    }
    maxStep = shortest;
    longestPauseFrames = longest;
    chirps = new Chirps(windings, stages, stretch);
    shake = new MatrixTurn(spec, SPRINGS / 2, settings.shakePercent(), SHAKE_HZ);
    lowPass = lowPass(corner, rateHz);
    rows = new float[SPRINGS][maxStep];
  }

  /// How strongly a spring disperses, the coefficient of its all-passes.
  static double winding(double dripPercent) {
    return LEAST_WINDING + dripPercent / 100 * (MOST_WINDING - LEAST_WINDING);
  }

  /// Of all-passes that delay most at or above the tone's corner.
  static int stretchFrames(double toneHz, int sampleRateHz) {
    return Math.max(1, (int) (sampleRateHz / (2 * toneHz)));
  }

  private static SectionRows lowPass(double cornerHz, int sampleRateHz) {
    Section[] pairs = new Section[LOW_PASS_PAIRS];
    for (int i = 0; i < LOW_PASS_PAIRS; i++) {
      pairs[i] = Section.lowPass(cornerHz, i, LOW_PASS_PAIRS, sampleRateHz);
    }
    return new SectionRows(new Section[][] {pairs, pairs});
  }

  /// As many that the lows spend at most half of the shortest way in them.
  private static int stages(double roundTripFrames, int stretch) {
    double slowest = 1 + stretch * (1 - LEAST_WINDING) / (1 + LEAST_WINDING);
    return (int) Math.min(MOST_STAGES, 0.5 * LENGTHS[1] * roundTripFrames / slowest);
  }

  /// Frequencies near the corner make fewer trips in a second: a low-pass lets each lose more, so
  /// that all die in the same time.
  private void lose(
      int spring, double roundTrip, double frameDb, double later, double highHz, int rateHz) {
    double highPole = Damping.poleOfLoss(frameDb * later, highHz, rateHz);
    pole[spring] = (float) highPole;
    gain[spring] = (float) (-Decibels.toGain(-frameDb * roundTrip) * (1 - highPole));
    // The energy of all echoes is a geometric series; half of it comes from each spring of a side.
    loudness[spring] =
        (float) (HEARD[spring] * Math.sqrt((1 - Decibels.toPower(-frameDb * roundTrip)) / 2));
  }

  @Override
  public void ring(float[][] in, float[][] out, int frames) {
    lowPass.process(in, frames);
    for (int i = 0; i < SPRINGS; i++) {
      lines[i].read(rows[i], frames);
    }
    listen(out[0], 0, frames);
    listen(out[1], 2, frames);
    for (int i = 0; i < SPRINGS; i++) {
      damp(i, frames);
    }
    if (!shake.isStill()) {
      shake.turn(rows, frames);
    }
    for (int i = 0; i < SPRINGS; i++) {
      add(in[i / 2], rows[i], frames);
    }
    chirps.process(rows, frames);
    for (int i = 0; i < SPRINGS; i++) {
      lines[i].write(rows[i], frames);
    }
  }

  @Override
  public void rest(int frames) {
    shake.pass(frames);
  }

  @Override
  public void clear() {
    lowPass.clear();
    chirps.clear();
    Arrays.fill(state, 0f);
    for (DelayLine line : lines) {
      line.clear();
    }
  }

  @Override
  public void reset() {
    clear();
    shake.reset();
  }

  @Override
  public int maxStepFrames() {
    return maxStep;
  }

  @Override
  public int longestPauseFrames() {
    return longestPauseFrames;
  }

  private void listen(float[] out, int spring, int frames) {
    float[] a = rows[spring];
    float[] b = rows[spring + 1];
    float gainA = loudness[spring];
    float gainB = loudness[spring + 1];
    for (int k = 0; k < frames; k++) {
      out[k] = gainA * a[k] + gainB * b[k];
    }
  }

  private void damp(int spring, int frames) {
    float[] row = rows[spring];
    float keep = gain[spring];
    float back = pole[spring];
    float last = state[spring];
    for (int k = 0; k < frames; k++) {
      row[k] = last = keep * row[k] + back * last;
    }
    state[spring] = last;
  }

  private static void add(float[] in, float[] row, int frames) {
    for (int k = 0; k < frames; k++) {
      row[k] += in[k];
    }
  }
}
