package org.soundlathe.dsp.tone;

import java.util.Arrays;
import java.util.Random;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.unit.Decibels;

/// A signal that is put together piece by piece, for the tests of the meters.
public final class Tones {
  private final int sampleRateHz;
  private final float[][] signal;
  private int written;

  public Tones(int sampleRateHz, int channels, double seconds) {
    this.sampleRateHz = sampleRateHz;
    signal = new float[channels][(int) Math.rint(seconds * sampleRateHz)];
  }

  /// A sine of this peak level on all channels, its phase counted from the start of the signal.
  public Tones sine(double frequencyHz, double peakDbfs, double seconds) {
    return add(frequencyHz, Decibels.toGain(peakDbfs), 0, seconds);
  }

  /// A sine of this amplitude, starting at a phase in degrees at the start of the signal.
  public Tones add(double frequencyHz, double amplitude, double phaseDegrees, double seconds) {
    int end = Math.min(signal[0].length, (int) Math.rint(written + seconds * sampleRateHz));
    double phase = phaseDegrees / 360;
    for (int i = written; i < end; i++) {
      double turns = frequencyHz * i / sampleRateHz + phase;
      float value = (float) (amplitude * Math.sin(2 * Math.PI * (turns % 1)));
      for (float[] channel : signal) {
        channel[i] = value;
      }
    }
    written = end;
    return this;
  }

  public Tones silence(double seconds) {
    written = Math.min(signal[0].length, (int) Math.rint(written + seconds * sampleRateHz));
    return this;
  }

  public float[][] signal() {
    return signal;
  }

  /// White noise, different on every channel.
  public static float[][] noise(long seed, int channels, int frames, double rms) {
    Random random = new Random(seed);
    float[][] noise = new float[channels][frames];
    for (float[] channel : noise) {
      for (int i = 0; i < frames; i++) {
        channel[i] = (float) (random.nextGaussian() * rms);
      }
    }
    return noise;
  }

  /// A wave of so many frames on every channel alike.
  public static float[][] onAll(int channels, float[] wave) {
    float[][] signal = new float[channels][];
    Arrays.setAll(signal, _ -> wave.clone());
    return signal;
  }

  /// Leads a whole signal through a meter in blocks of 4096 frames.
  public static <M extends Meter> M through(M meter, float[][] signal) {
    int length = signal[0].length;
    for (int at = 0; at < length; at += 4096) {
      meter.measure(signal, at, Math.min(4096, length - at));
    }
    return meter;
  }
}
