package org.soundlathe.dsp.room;

import org.soundlathe.dsp.spectrum.RealFft;
import org.soundlathe.dsp.unit.Decibels;

/// The sound of one echo: what its walls and the air have left of a click, with no more delay than
/// that takes (minimum phase).
///
/// Walls in a row multiply, so their complex logarithms add up; that of one reflection from each
/// side, and of one metre of air, is worked out once.
// The phase of a wanted magnitude: A. V. Oppenheim, R. W. Schafer, "Discrete-Time Signal
// Processing", the real cepstrum folded to one side.
final class EchoFilter {
  private static final int LENGTH_FRAMES_AT_48K = 1_024;
  // Where a click between two samples begins to ring.
  static final int LEAD_FRAMES = 32;
  // Echoes end softly below half the sample rate, so that the ringing between samples is short.
  private static final double TAPER_FROM = 0.85;
  private static final double LOWEST_HZ = 20;

  private final RealFft fft;
  private final int sampleRateHz;
  private final double[][] wallRe = new double[Walls.SIDES][];
  private final double[][] wallIm = new double[Walls.SIDES][];
  private final double[] airRe;
  private final double[] airIm;
  private final double[] taper;
  private final double[] re;
  private final double[] im;
  private final double[] turnedRe;
  private final double[] turnedIm;
  private final double[] click;

  EchoFilter(Walls walls, double humidityPercent, int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
    int length = LENGTH_FRAMES_AT_48K;
    while (length < 2L * LENGTH_FRAMES_AT_48K * sampleRateHz / 96_001) {
      length *= 2;
    }
    fft = new RealFft(length);
    int bins = fft.bins();
    airRe = new double[bins];
    airIm = new double[bins];
    taper = new double[bins];
    re = new double[bins];
    im = new double[bins];
    turnedRe = new double[bins];
    turnedIm = new double[bins];
    click = new double[length];
    for (int i = 0; i < bins; i++) {
      airRe[i] = StrictMath.log(Decibels.toGain(-Air.lossDb(frequencyHz(i), humidityPercent)));
      taper[i] = taper((double) i / (bins - 1));
    }
    minimumPhase(airRe, airIm);
    for (int side = 0; side < Walls.SIDES; side++) {
      wallRe[side] = new double[bins];
      wallIm[side] = new double[bins];
      for (int i = 0; i < bins; i++) {
        double kept = 1 - walls.side(side).absorption(frequencyHz(i));
        wallRe[side][i] = 0.5 * StrictMath.log(kept);
      }
      minimumPhase(wallRe[side], wallIm[side]);
    }
  }

  int lengthFrames() {
    return click.length;
  }

  /// Makes the filter of an image at a distance; [#click] gives its sound.
  void choose(Image image, double distanceMetres) {
    for (int i = 0; i < re.length; i++) {
      double logRe = distanceMetres * airRe[i];
      double logIm = distanceMetres * airIm[i];
      for (int side = 0; side < Walls.SIDES; side++) {
        logRe += image.hits(side) * wallRe[side][i];
        logIm += image.hits(side) * wallIm[side][i];
      }
      double magnitude = taper[i] * StrictMath.exp(logRe);
      re[i] = magnitude * StrictMath.cos(logIm);
      im[i] = magnitude * StrictMath.sin(logIm);
    }
  }

  /// The chosen echo of a click at frame [#LEAD_FRAMES] and a part of a frame later, 0..1.
  double[] click(double part) {
    double angle = -StrictMath.PI * (LEAD_FRAMES + part) / (re.length - 1);
    double stepRe = StrictMath.cos(angle);
    double stepIm = StrictMath.sin(angle);
    double turnRe = 1;
    double turnIm = 0;
    for (int i = 0; i < re.length; i++) {
      turnedRe[i] = re[i] * turnRe - im[i] * turnIm;
      turnedIm[i] = re[i] * turnIm + im[i] * turnRe;
      double next = turnRe * stepRe - turnIm * stepIm;
      turnIm = turnRe * stepIm + turnIm * stepRe;
      turnRe = next;
    }
    turnedIm[0] = 0;
    turnedIm[re.length - 1] = 0;
    fft.inverse(turnedRe, turnedIm, click);
    return click;
  }

  private double frequencyHz(int bin) {
    return Math.max(LOWEST_HZ, (double) bin * sampleRateHz / fft.size());
  }

  private static double taper(double partOfBand) {
    double beyond = Math.max(0, partOfBand - TAPER_FROM) / (1 - TAPER_FROM);
    double cosine = StrictMath.cos(StrictMath.PI / 2 * beyond);
    return cosine * cosine;
  }

  /// From the logarithm of a magnitude its complex logarithm of minimum phase.
  private void minimumPhase(double[] logRe, double[] logIm) {
    double[] cepstrum = new double[fft.size()];
    fft.inverse(logRe, new double[logRe.length], cepstrum);
    for (int i = 1; i < fft.size() / 2; i++) {
      cepstrum[i] *= 2;
      cepstrum[fft.size() - i] = 0;
    }
    fft.forward(cepstrum, logRe, logIm);
  }
}
