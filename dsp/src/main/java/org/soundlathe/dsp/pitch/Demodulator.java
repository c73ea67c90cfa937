package org.soundlathe.dsp.pitch;

import org.soundlathe.dsp.spectrum.Window;

/// Tells the frequency of one partial exactly, of which it knows roughly where it lies: by how far
/// its phase turns from one piece of the sound to a later one.
///
/// Both pieces are seen through the same window, so that what the window does to the phase cancels.
/// First a small step, in which the phase cannot turn by half a circle unnoticed, then a large one.
/// Allocates nothing after construction; one thread at a time.
// J. L. Flanagan and R. M. Golden, "Phase Vocoder", Bell System Technical Journal 45 (1966).
final class Demodulator {
  private static final int SMALL_STEP = 24;
  private static final int LARGE_STEP = 4;

  private final double rateHz;
  private final double[] window;
  private final int smallStep;
  private final int largeStep;
  private double re;
  private double im;
  private double power;

  /// @param lengthSamples how many samples it may look at
  Demodulator(double rateHz, int lengthSamples) {
    this.rateHz = rateHz;
    largeStep = lengthSamples / LARGE_STEP;
    smallStep = largeStep / SMALL_STEP;
    window = Window.HANN.periodic(lengthSamples - largeStep);
  }

  /// The frequency near `hertz`.
  double find(float[] samples, double hertz) {
    look(samples, 0, hertz);
    double firstRe = re;
    double firstIm = im;
    power = re * re + im * im;
    double near = hertz + off(samples, smallStep, hertz, hertz, firstRe, firstIm);
    return near + off(samples, largeStep, hertz, near, firstRe, firstIm);
  }

  /// The power of the partial found last, in no unit: comparable with others of the same sound.
  double power() {
    return power;
  }

  /// How far the partial lies beside `expected`, by the phase after a step.
  private double off(
      float[] samples, int step, double hertz, double expected, double re0, double im0) {
    look(samples, step, hertz);
    double turn = 2 * StrictMath.PI * expected * step / rateHz;
    double cos = StrictMath.cos(turn);
    double sin = StrictMath.sin(turn);
    double stillRe = re0 * cos - im0 * sin;
    double stillIm = re0 * sin + im0 * cos;
    double angle = StrictMath.atan2(im * stillRe - re * stillIm, re * stillRe + im * stillIm);
    return angle * rateHz / (2 * StrictMath.PI * step);
  }

  private void look(float[] samples, int start, double hertz) {
    double omega = 2 * StrictMath.PI * hertz / rateHz;
    double turnRe = StrictMath.cos(omega);
    double turnIm = -StrictMath.sin(omega);
    double phaseRe = 1;
    double phaseIm = 0;
    double sumRe = 0;
    double sumIm = 0;
    for (int i = 0; i < window.length; i++) {
      double sample = window[i] * samples[start + i];
      sumRe += sample * phaseRe;
      sumIm += sample * phaseIm;
      double next = phaseRe * turnRe - phaseIm * turnIm;
      phaseIm = phaseRe * turnIm + phaseIm * turnRe;
      phaseRe = next;
    }
    re = sumRe;
    im = sumIm;
  }
}
