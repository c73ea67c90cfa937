package org.soundlathe.dsp.filter;

import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.unit.Decibels;

/// What a stage does to a click, and by its transform to each frequency.
public final class Response {
  private final double[] click;
  private final int rateHz;

  private Response(double[] click, int rateHz) {
    this.click = click;
    this.rateHz = rateHz;
  }

  /// Plays one click through one strip of a bank.
  public static Response of(Bank bank, int strip, int strips, int rateHz, int frames) {
    double[][] row = new double[1][strips];
    double[] click = new double[frames];
    for (int i = 0; i < frames; i++) {
      row[0][strip] = i == 0 ? 1 : 0;
      bank.process(row, 1);
      click[i] = row[0][strip];
    }
    return new Response(click, rateHz);
  }

  public double gainDb(double frequencyHz) {
    double[] sum = at(frequencyHz);
    return Decibels.ofPower(sum[0] * sum[0] + sum[1] * sum[1]);
  }

  /// In radians, -pi..pi.
  public double phase(double frequencyHz) {
    double[] sum = at(frequencyHz);
    return StrictMath.atan2(sum[1], sum[0]);
  }

  private double[] at(double frequencyHz) {
    double angle = -2 * StrictMath.PI * frequencyHz / rateHz;
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    double re = 0;
    double im = 0;
    // Horner's rule from the last sample down.
    for (int i = click.length - 1; i >= 0; i--) {
      double turned = re * cosine - im * sine;
      im = re * sine + im * cosine;
      re = turned + click[i];
    }
    return new double[] {re, im};
  }
}
