package org.soundlathe.dsp.reverb;

import org.soundlathe.dsp.Spec;

/// Turns pairs of echoes slowly into each other and back, so that no tone of a space stands still.
///
/// Each turn is a rotation, which keeps the energy: unlike a moving delay it neither detunes a note
/// nor shortens the decay. The angles are set anew every 64 frames and led there in straight lines.
// After S. J. Schlecht and E. A. P. Habets, "Time-varying feedback matrices in feedback delay
// networks and their application in artificial reverberation", JASA 138 (2015).
final class MatrixTurn {
  private static final int GRID_FRAMES = 64;
  // Each pair swings at its own rate, up to this part faster and slower than the rate set.
  private static final double RATE_SPREAD = 0.3;

  private final int pairs;
  private final double depth;
  private final double[] stepCosine;
  private final double[] stepSine;
  // StrictMath allocates for angles beyond a quarter turn: none of it once prepared.
  private final double[] startCosine;
  private final double[] startSine;
  private final double[] phaseCosine;
  private final double[] phaseSine;
  private final float[] cosine;
  private final float[] sine;
  private final float[] cosineSlope;
  private final float[] sineSlope;
  private final float[] steps = new float[GRID_FRAMES];
  private int gridFrame;

  /// @param depthPercent 100 turns each pair by up to 45 degrees either way
  MatrixTurn(Spec spec, int pairs, double depthPercent, double rateHz) {
    this.pairs = pairs;
    depth = StrictMath.tan(StrictMath.PI / 8 * depthPercent / 100);
    stepCosine = new double[pairs];
    stepSine = new double[pairs];
    startCosine = new double[pairs];
    startSine = new double[pairs];
    phaseCosine = new double[pairs];
    phaseSine = new double[pairs];
    cosine = new float[pairs];
    sine = new float[pairs];
    cosineSlope = new float[pairs];
    sineSlope = new float[pairs];
    for (int i = 0; i < pairs; i++) {
      double spread = pairs == 1 ? 0 : RATE_SPREAD * (2.0 * i / (pairs - 1) - 1);
      double angle = 2 * StrictMath.PI * rateHz * (1 + spread) * GRID_FRAMES / spec.sampleRateHz();
      stepCosine[i] = StrictMath.cos(angle);
      stepSine[i] = StrictMath.sin(angle);
      double phase = 2 * StrictMath.PI * i / pairs;
      startCosine[i] = StrictMath.cos(phase);
      startSine[i] = StrictMath.sin(phase);
    }
    reset();
  }

  boolean isStill() {
    return depth == 0;
  }

  /// Turns row i against row i + pairs.
  void turn(float[][] rows, int frames) {
    for (int k = 0; k < frames; k++) {
      steps[k] = gridFrame + k;
    }
    for (int i = 0; i < pairs; i++) {
      turn(rows[i], rows[i + pairs], i, frames);
    }
    pass(frames);
  }

  /// Lets time pass without sound.
  void pass(int frames) {
    gridFrame += frames;
    while (gridFrame >= GRID_FRAMES) {
      gridFrame -= GRID_FRAMES;
      for (int i = 0; i < pairs; i++) {
        swing(i);
      }
    }
  }

  void reset() {
    gridFrame = 0;
    for (int i = 0; i < pairs; i++) {
      phaseCosine[i] = startCosine[i];
      phaseSine[i] = startSine[i];
      cosineSlope[i] = 0;
      sineSlope[i] = 0;
      turnTo(i);
      swing(i);
    }
  }

  private void turn(float[] a, float[] b, int i, int frames) {
    float c = cosine[i];
    float s = sine[i];
    float cSlope = cosineSlope[i];
    float sSlope = sineSlope[i];
    for (int k = 0; k < frames; k++) {
      float cosine = c + cSlope * steps[k];
      float sine = s + sSlope * steps[k];
      float first = a[k];
      float second = b[k];
      a[k] = cosine * first - sine * second;
      b[k] = sine * first + cosine * second;
    }
  }

  /// The next stretch begins where the last one led, and leads to the angle that is due.
  private void swing(int i) {
    double c = phaseCosine[i] * stepCosine[i] - phaseSine[i] * stepSine[i];
    double s = phaseSine[i] * stepCosine[i] + phaseCosine[i] * stepSine[i];
    // One Newton step to length one, so that rounding never adds up.
    double length = 0.5 * (3 - (c * c + s * s));
    phaseCosine[i] = c * length;
    phaseSine[i] = s * length;
    cosine[i] += cosineSlope[i] * GRID_FRAMES;
    sine[i] += sineSlope[i] * GRID_FRAMES;
    double t = depth * phaseSine[i];
    cosineSlope[i] = (float) ((cosineOf(t) - cosine[i]) / GRID_FRAMES);
    sineSlope[i] = (float) ((sineOf(t) - sine[i]) / GRID_FRAMES);
  }

  private void turnTo(int i) {
    double t = depth * phaseSine[i];
    cosine[i] = (float) cosineOf(t);
    sine[i] = (float) sineOf(t);
  }

  /// From the tangent of half the angle: exact, and without a table.
  private static double cosineOf(double t) {
    return (1 - t * t) / (1 + t * t);
  }

  private static double sineOf(double t) {
    return 2 * t / (1 + t * t);
  }
}
