package org.soundlathe.dsp.saturation;

/// A curve that knows no time: what comes out depends on what goes in alone.
interface StaticCurve extends Bend {
  /// The value of the curve, drive and bias included.
  double at(double x);
}
