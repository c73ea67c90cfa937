package org.soundlathe.dsp.microphone;

/// The bass that a directional microphone gains near a source.
///
/// Near a point the air moves more than its pressure tells: velocity over pressure is 1 + c/(jωr).
/// A pattern of pressure p hears 1 + (1 - p)c/(jωr) of it; re the same at one metre that is a shelf
/// of the first order, (s + (1-p)c/r) / (s + (1-p)c/1 m), whose gain in the lows is 1 m over r.
// L. L. Beranek, "Acoustics" (1954), spherical waves. Bilinear transform.
final class Proximity {
  private static final double SOUND_METRES_PER_SECOND = 343;
  private static final double SILENCE = 1e-20;

  private final double direct;
  private final double before;
  private final double fed;
  private double lastIn;
  private double lastOut;

  Proximity(double pressure, double metres, int sampleRateHz) {
    double velocity = (1 - pressure) * SOUND_METRES_PER_SECOND;
    double half = 0.5 / sampleRateHz;
    double near = velocity / metres * half;
    double far = velocity * half;
    direct = (1 + near) / (1 + far);
    before = (near - 1) / (1 + far);
    fed = (1 - far) / (1 + far);
  }

  void process(float[] signal, int frames) {
    double in = lastIn;
    double out = lastOut;
    for (int i = 0; i < frames; i++) {
      double now = signal[i];
      out = direct * now + before * in + fed * out;
      out = Math.abs(out) < SILENCE ? 0 : out;
      in = now;
      signal[i] = (float) out;
    }
    lastIn = in;
    lastOut = out;
  }

  void reset() {
    lastIn = 0;
    lastOut = 0;
  }
}
