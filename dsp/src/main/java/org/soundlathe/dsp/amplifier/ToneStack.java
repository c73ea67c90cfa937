package org.soundlathe.dsp.amplifier;

/// The three knobs of a guitar amplifier: bass, middle and treble in one passive network, where
/// each moves the reach of the others.
///
/// The network's transfer function, third order, in the values of its parts, brought to samples by
/// the bilinear transform. With all knobs half-way 1 kHz has 0 dB.
// D. T. Yeh, J. O. Smith, "Discretization of the '59 Fender Bassman Tone Stack", DAFx-06.
final class ToneStack {
  private static final double SILENCE = 1e-20;

  private final double[] b;
  private final double[] a;
  private double s1;
  private double s2;
  private double s3;

  /// The parts of the network, in ohms and farads.
  enum Circuit {
    /// The values of the paper.
    AMERICAN(250e3, 1e6, 25e3, 56e3, 250e-12, 20e-9, 20e-9),
    /// A brighter relative with more middle.
    BRITISH(220e3, 1e6, 22e3, 33e3, 470e-12, 22e-9, 22e-9);

    final double treblePot;
    final double bassPot;
    final double middlePot;
    final double slope;
    final double trebleCap;
    final double bassCap;
    final double middleCap;

    Circuit(double r1, double r2, double r3, double r4, double c1, double c2, double c3) {
      treblePot = r1;
      bassPot = r2;
      middlePot = r3;
      slope = r4;
      trebleCap = c1;
      bassCap = c2;
      middleCap = c3;
    }
  }

  /// @param bass position of the knob, 0..1; likewise middle and treble
  ToneStack(Circuit circuit, double bass, double middle, double treble, double sampleRateHz) {
    var network = new Network(circuit, taper(bass), middle, treble);
    double gain = 1 / new Network(circuit, taper(0.5), 0.5, 0.5).gainAt(1_000);
    double c = 2 * sampleRateHz;
    double[] above = bilinear(network.b, c);
    double[] below = bilinear(network.a, c);
    b = new double[4];
    a = new double[4];
    for (int k = 0; k < 4; k++) {
      b[k] = gain * above[k] / below[0];
      a[k] = below[k] / below[0];
    }
  }

  void process(float[] signal, int frames) {
    double b0 = b[0];
    double b1 = b[1];
    double b2 = b[2];
    double b3 = b[3];
    double a1 = a[1];
    double a2 = a[2];
    double a3 = a[3];
    double t1 = s1;
    double t2 = s2;
    double t3 = s3;
    for (int i = 0; i < frames; i++) {
      double x = signal[i];
      double y = b0 * x + t1;
      t1 = b1 * x - a1 * y + t2;
      t2 = b2 * x - a2 * y + t3;
      t3 = b3 * x - a3 * y;
      signal[i] = (float) y;
      if (Math.abs(t1) + Math.abs(t2) + Math.abs(t3) < SILENCE) {
        t1 = 0;
        t2 = 0;
        t3 = 0;
      }
    }
    s1 = t1;
    s2 = t2;
    s3 = t3;
  }

  void reset() {
    s1 = 0;
    s2 = 0;
    s3 = 0;
  }

  /// A bass knob turns an audio taper: half-way it has about a fifth of its resistance.
  static double taper(double bass) {
    return StrictMath.exp(3.4 * (bass - 1));
  }

  /// p0 + p1 s + p2 s² + p3 s³ with s = c (1 - z) / (1 + z), z for one frame of delay, times (1 +
  /// z)³.
  private static double[] bilinear(double[] p, double c) {
    double p1 = p[1] * c;
    double p2 = p[2] * c * c;
    double p3 = p[3] * c * c * c;
    return new double[] {
      p[0] + p1 + p2 + p3,
      3 * p[0] + p1 - p2 - 3 * p3,
      3 * p[0] - p1 - p2 + 3 * p3,
      p[0] - p1 + p2 - p3
    };
  }
}
