package org.soundlathe.demo.string;

import org.soundlathe.demo.tone.Tape;

/// A valve stage that bends the wave and saturates, at four times the rate so that what it makes
/// above the hearing does not fold back.
final class Overdrive {
  private static final int TIMES = 4;
  private static final int TAPS = 8;
  private static final int BLOCK = 1024;
  private static final double CUTOFF_HZ = 17_000.0;
  private static final float[][] PHASES = phases();

  private final float gain;
  private final float bias;
  private final float rest;
  private final float[] in = new float[BLOCK + TAPS];
  private final float[] fast = new float[(BLOCK + TAPS) * TIMES];

  /// @param gain how far the signal is driven; 1 leaves quiet signals as they are
  /// @param bias how unequal the two halves of the wave are bent, 0..1
  Overdrive(double gain, double bias) {
    this.gain = (float) gain;
    this.bias = (float) bias;
    this.rest = (float) (bias / Math.sqrt(1.0 + bias * bias));
  }

  /// Drives a whole tape in place; late by 8 frames.
  void over(Tape tape) {
    var samples = tape.samples();
    for (var from = 0; from < samples.length; from += BLOCK) {
      var frames = Math.min(BLOCK, samples.length - from);
      System.arraycopy(in, BLOCK, in, 0, TAPS);
      System.arraycopy(fast, BLOCK * TIMES, fast, 0, TAPS * TIMES);
      System.arraycopy(samples, from, in, TAPS, frames);
      rise(frames);
      bend(frames);
      fall(samples, from, frames);
    }
  }

  private void rise(int frames) {
    for (var phase = 0; phase < TIMES; phase++) {
      var h = PHASES[phase];
      for (var i = 0; i < frames; i++) {
        var sum = 0.0f;
        for (var k = 0; k < TAPS; k++) {
          sum += h[k] * in[i + TAPS - k];
        }
        fast[(i + TAPS) * TIMES + phase] = gain * TIMES * sum;
      }
    }
  }

  private void bend(int frames) {
    for (var i = TAPS * TIMES; i < (frames + TAPS) * TIMES; i++) {
      var x = fast[i] + bias;
      fast[i] = x / (float) Math.sqrt(1.0f + x * x) - rest;
    }
  }

  private void fall(float[] samples, int from, int frames) {
    for (var i = 0; i < frames; i++) {
      var sum = 0.0f;
      for (var phase = 0; phase < TIMES; phase++) {
        var h = PHASES[phase];
        var at = (i + TAPS) * TIMES + TIMES - 1 - phase;
        for (var k = 0; k < TAPS; k++) {
          sum += h[k] * fast[at - k * TIMES];
        }
      }
      samples[from + i] = sum;
    }
  }

  /// A windowed sinc (Blackman) of 32 taps at the high rate, dealt out to its four phases.
  private static float[][] phases() {
    var length = TIMES * TAPS;
    var taps = new double[length];
    var sum = 0.0;
    for (var i = 0; i < length; i++) {
      var x = i - (length - 1) / 2.0;
      var angle = 2.0 * StrictMath.PI * CUTOFF_HZ / (TIMES * Tape.RATE_HZ) * x;
      var turn = 2.0 * StrictMath.PI * (i + 0.5) / length;
      var window = 0.42 - 0.5 * StrictMath.cos(turn) + 0.08 * StrictMath.cos(2.0 * turn);
      taps[i] = window * StrictMath.sin(angle) / angle;
      sum += taps[i];
    }
    var phases = new float[TIMES][TAPS];
    for (var i = 0; i < length; i++) {
      phases[i % TIMES][i / TIMES] = (float) (taps[i] / sum);
    }
    return phases;
  }
}
