package org.soundlathe.dsp.stereo;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.unit.Decibels;

/// Measures how alike left and right are, and what is lost when they are added to mono.
public final class CorrelationMeter implements Meter {
  private double leftEnergy;
  private double rightEnergy;
  private double product;
  private double midEnergy;
  private double sideEnergy;

  /// Measures the first two channels of a block.
  @Override
  public void measure(float[][] block, int offset, int frames) {
    float[] left = block[0];
    float[] right = block[1];
    double ll = leftEnergy;
    double rr = rightEnergy;
    double lr = product;
    double mm = midEnergy;
    double ss = sideEnergy;
    for (int i = offset; i < offset + frames; i++) {
      double l = Finite.orSilence(left[i]);
      double r = Finite.orSilence(right[i]);
      double mid = (l + r) / 2;
      double side = (l - r) / 2;
      ll += l * l;
      rr += r * r;
      lr += l * r;
      mm += mid * mid;
      ss += side * side;
    }
    leftEnergy = ll;
    rightEnergy = rr;
    product = lr;
    midEnergy = mm;
    sideEnergy = ss;
  }

  /// The level of left over that of right, in dB: 0 in the middle, infinite where one side is
  /// silent; NaN in silence.
  public double balanceDb() {
    return Decibels.ofPower(leftEnergy / rightEnergy);
  }

  /// 1 where both are the same wave, 0 where they have nothing in common, -1 where they are
  /// opposite; NaN while one of them is silent.
  public double correlation() {
    double scale = Math.sqrt(leftEnergy) * Math.sqrt(rightEnergy);
    return scale == 0 ? Double.NaN : Math.max(-1, Math.min(1, product / scale));
  }

  /// How many dB of power the fold-down (L + R) / 2 lacks beside the mean of L and R: 0 for equal
  /// channels, 3.01 for unrelated ones, infinite for opposite ones; NaN in silence.
  public double monoLossDb() {
    return Decibels.ofPower((leftEnergy + rightEnergy) / 2 / midEnergy);
  }

  /// The energy of (L - R) / 2 over that of (L + R) / 2, in dB: minus infinity for equal channels;
  /// NaN in silence.
  public double sideToMidDb() {
    return Decibels.ofPower(sideEnergy / midEnergy);
  }
}
