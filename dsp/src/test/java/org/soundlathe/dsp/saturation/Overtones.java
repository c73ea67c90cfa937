package org.soundlathe.dsp.saturation;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.unit.Decibels;

/// Sends a steady tone through a kernel and takes what comes out apart: the tone, its overtones,
/// and everything else.
public final class Overtones {
  private final float[] sound;
  private final double toneHz;
  private final int rateHz;

  private Overtones(float[] sound, double toneHz, int rateHz) {
    this.sound = sound;
    this.toneHz = toneHz;
    this.rateHz = rateHz;
  }

  /// @param toneHz such that a tenth of a second holds whole periods and whole frames
  public static Overtones of(Kernel kernel, double toneHz, double amplitude, int rateHz) {
    // The slowest that must die away, a DC block at 3 Hz, is 138 dB down after a second.
    int settleFrames = rateHz;
    int heardFrames = rateHz / 10;
    float[][] tone = {Signals.sine(toneHz, amplitude, 0, rateHz, settleFrames + heardFrames)};
    Signals.run(kernel, tone, 512);
    float[] heard = new float[heardFrames];
    System.arraycopy(tone[0], settleFrames, heard, 0, heardFrames);
    return new Overtones(heard, toneHz, rateHz);
  }

  /// The amplitude of the tone (1) or of an overtone (2 and up).
  public double amplitude(int number) {
    double[] wave = project(sound, number * toneHz);
    return Math.sqrt(wave[0] * wave[0] + wave[1] * wave[1]);
  }

  public double amplitudeDb(int number) {
    return Decibels.ofGain(amplitude(number));
  }

  public double mean() {
    double sum = 0;
    for (float sample : sound) {
      sum += sample;
    }
    return sum / sound.length;
  }

  /// What is neither the tone nor an overtone, DC and false notes and noise, in dB re a sine of
  /// full scale.
  public double restDb() {
    double[] rest = new double[sound.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = sound[i];
    }
    for (int number = 1; number * toneHz < rateHz / 2.0; number++) {
      double[] wave = project(sound, number * toneHz);
      for (int i = 0; i < rest.length; i++) {
        double angle = 2 * StrictMath.PI * number * toneHz * i / rateHz;
        rest[i] -= wave[0] * StrictMath.cos(angle) + wave[1] * StrictMath.sin(angle);
      }
    }
    double power = 0;
    for (double sample : rest) {
      power += sample * sample;
    }
    return Decibels.ofPower(2 * power / rest.length);
  }

  /// Over whole periods every overtone stands square on every other.
  private double[] project(float[] signal, double hz) {
    double cosine = 0;
    double sine = 0;
    for (int i = 0; i < signal.length; i++) {
      double angle = 2 * StrictMath.PI * hz * i / rateHz;
      cosine += signal[i] * StrictMath.cos(angle);
      sine += signal[i] * StrictMath.sin(angle);
    }
    return new double[] {2 * cosine / signal.length, 2 * sine / signal.length};
  }
}
