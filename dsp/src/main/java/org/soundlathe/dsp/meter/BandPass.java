package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Finite;

/// Lets one octave of one channel through: a Butterworth band-pass of the sixth order, 3 dB down at
/// both edges.
///
/// Poles of the analog low-pass of the third order, shifted to the band and brought to the rate by
/// the bilinear transform with both edges in place; three biquads with zeros at 0 Hz and at the
/// Nyquist frequency.
final class BandPass {
  /// The highest edge, as a share of the rate: the 16 kHz octave is cut off there at 44.1 kHz.
  private static final double HIGHEST_EDGE = 0.48;

  /// State below this (-500 dB) is set to zero, so that silence never runs in denormals.
  private static final double FLUSH = 1e-25;

  private final double[] a1 = new double[3];
  private final double[] a2 = new double[3];
  private final double gain;
  private final double[] state = new double[6];

  BandPass(double lowHz, double highHz, int sampleRateHz) {
    double low = StrictMath.tan(StrictMath.PI * lowHz / sampleRateHz);
    double highest = Math.min(highHz, HIGHEST_EDGE * sampleRateHz);
    double high = StrictMath.tan(StrictMath.PI * highest / sampleRateHz);
    double width = high - low;
    double square = low * high;
    // The real pole -1 gives one pair: s² + width · s + square.
    double scale = setBiquad(0, width, square);
    // The pole -1/2 + i·sqrt(3)/2 gives two poles; each stands for a pair with its conjugate.
    double re = -0.5 * width;
    double im = Math.sqrt(0.75) * width;
    double underRe = re * re - im * im - 4 * square;
    double underIm = 2 * re * im;
    double length = Math.sqrt(Math.sqrt(underRe * underRe + underIm * underIm));
    double angle = StrictMath.atan2(underIm, underRe) / 2;
    double rootRe = length * StrictMath.cos(angle);
    double rootIm = length * StrictMath.sin(angle);
    scale *= setPair(1, (re + rootRe) / 2, (im + rootIm) / 2);
    scale *= setPair(2, (re - rootRe) / 2, (im - rootIm) / 2);
    gain = width * width * width / scale;
  }

  /// Filters samples offset..offset+frames-1 into out[0..frames-1].
  void process(float[] samples, int offset, int frames, double[] out) {
    double p1 = state[0];
    double p2 = state[1];
    double q1 = state[2];
    double q2 = state[3];
    double r1 = state[4];
    double r2 = state[5];
    double pa = a1[0];
    double pb = a2[0];
    double qa = a1[1];
    double qb = a2[1];
    double ra = a1[2];
    double rb = a2[2];
    for (int i = 0; i < frames; i++) {
      double x = gain * Finite.orSilence(samples[offset + i]);
      double y = x + p1;
      p1 = p2 - pa * y;
      p2 = -x - pb * y;
      double z = y + q1;
      q1 = q2 - qa * z;
      q2 = -y - qb * z;
      double w = z + r1;
      r1 = r2 - ra * w;
      r2 = -z - rb * w;
      out[i] = w;
    }
    state[0] = p1;
    state[1] = p2;
    state[2] = q1;
    state[3] = q2;
    state[4] = r1;
    state[5] = r2;
  }

  /// Empties what is too soft to matter; to be called on a grid that does not depend on blocks.
  void flush() {
    for (int i = 0; i < state.length; i++) {
      state[i] = Math.abs(state[i]) < FLUSH ? 0 : state[i];
    }
  }

  private double setPair(int biquad, double poleRe, double poleIm) {
    return setBiquad(biquad, -2 * poleRe, poleRe * poleRe + poleIm * poleIm);
  }

  /// Denominator s² + b·s + c; tells by how much the bilinear form is to be divided.
  private double setBiquad(int biquad, double b, double c) {
    double scale = 1 + b + c;
    a1[biquad] = 2 * (c - 1) / scale;
    a2[biquad] = (1 - b + c) / scale;
    return scale;
  }
}
