package org.soundlathe.dsp.dynamics;

import java.util.List;
import java.util.Random;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

/// Reads what a bank of dynamics does to sounds whose level is known in every frame.
final class GainProbe {
  private static final int SEED = 31;

  private GainProbe() {}

  /// One stretch of a sound at one level.
  record Stretch(double levelDb, int frames) {}

  /// A sound of equal size in every frame, with random signs: its peak and its root mean square are
  /// the same.
  static float[] sound(Stretch... stretches) {
    int length = 0;
    for (Stretch stretch : stretches) {
      length += stretch.frames();
    }
    Random random = new Random(SEED);
    float[] signal = new float[length];
    int at = 0;
    for (Stretch stretch : stretches) {
      float size = (float) Decibels.toGain(stretch.levelDb());
      for (int i = 0; i < stretch.frames(); i++) {
        signal[at++] = random.nextBoolean() ? size : -size;
      }
    }
    return signal;
  }

  /// The gain of each strip in dB at each frame of the sound that went in, the latency taken off.
  static double[][] gainsDb(int sampleRateHz, Bank bank, List<float[]> sounds) {
    int frames = sounds.getFirst().length;
    int latency = bank.latencyFrames();
    float[][] block = new float[sounds.size()][frames + latency];
    for (int strip = 0; strip < block.length; strip++) {
      System.arraycopy(sounds.get(strip), 0, block[strip], 0, frames);
    }
    Signals.run(Rows.prepare(new Spec(sampleRateHz, block.length, 4096), bank), block, 4096);
    double[][] gainsDb = new double[block.length][frames];
    for (int strip = 0; strip < block.length; strip++) {
      for (int i = 0; i < frames; i++) {
        gainsDb[strip][i] =
            Decibels.ofGain((double) block[strip][i + latency] / sounds.get(strip)[i]);
      }
    }
    return gainsDb;
  }

  /// How many frames after `from` a gain has gone 1 - 1/e of its way to `endDb`, between frames by
  /// a straight line; after frame n of the new level, n + 1 frames have passed.
  static double framesToSixtyThreePercent(
      double[] gainsDb, int from, double startDb, double endDb) {
    double goalDb = endDb + (startDb - endDb) / StrictMath.E;
    boolean isFalling = endDb < startDb;
    double beforeDb = startDb;
    for (int i = from; i < gainsDb.length; i++) {
      if (isFalling ? gainsDb[i] <= goalDb : gainsDb[i] >= goalDb) {
        return i - from + (goalDb - beforeDb) / (gainsDb[i] - beforeDb);
      }
      beforeDb = gainsDb[i];
    }
    throw new AssertionError("never came to " + goalDb + " dB");
  }

  /// What the bank makes of one frequency in dB, by the transform of its answer to an impulse so
  /// soft that nothing is turned down.
  static double[] responsesDb(int sampleRateHz, Bank bank, double... frequenciesHz) {
    int frames = sampleRateHz / 4;
    float soft = 1e-4f;
    float[][] block = {new float[frames]};
    block[0][100] = soft;
    Signals.run(Rows.prepare(new Spec(sampleRateHz, 1, 4096), bank), block, 4096);
    double[] responsesDb = new double[frequenciesHz.length];
    for (int k = 0; k < frequenciesHz.length; k++) {
      double real = 0;
      double imaginary = 0;
      for (int i = 0; i < frames; i++) {
        double angle = 2 * StrictMath.PI * frequenciesHz[k] * i / sampleRateHz;
        real += block[0][i] * StrictMath.cos(angle);
        imaginary += block[0][i] * StrictMath.sin(angle);
      }
      responsesDb[k] = Decibels.ofGain(Math.sqrt(real * real + imaginary * imaginary) / soft);
    }
    return responsesDb;
  }
}
