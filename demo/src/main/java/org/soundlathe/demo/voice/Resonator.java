package org.soundlathe.demo.voice;

import org.soundlathe.demo.tone.Tape;

/// One formant: a resonance with a gain of 1 at 0 Hz.
///
/// D. Klatt 1980, Software for a cascade/parallel formant synthesizer, equation 1.
final class Resonator {
  private double a;
  private double b;
  private double c;
  private double y1;
  private double y2;

  void tune(double hz, double widthHz) {
    var r = StrictMath.exp(-StrictMath.PI * widthHz / Tape.RATE_HZ);
    c = -r * r;
    b = 2.0 * r * StrictMath.cos(2.0 * StrictMath.PI * hz / Tape.RATE_HZ);
    a = 1.0 - b - c;
  }

  double next(double in) {
    var y = a * in + b * y1 + c * y2 + 1e-20;
    y2 = y1;
    y1 = y;
    return y;
  }
}
