package org.soundlathe.dsp.reverb;

import java.util.Arrays;

/// A one-pole low-pass in each delay line: one decay, and highs that die sooner.
final class OnePoles implements Attenuation {
  private final float[] gain;
  private final float[] pole;
  private final float[] state;

  /// @param lengthsFrames of the lines, a multiple of four
  OnePoles(int[] lengthsFrames, double decaySeconds, double dampingPercent, int sampleRateHz) {
    int lines = lengthsFrames.length;
    gain = new float[lines];
    pole = new float[lines];
    state = new float[lines];
    for (int i = 0; i < lines; i++) {
      Damping damping = Damping.of(lengthsFrames[i], decaySeconds, dampingPercent, sampleRateHz);
      gain[i] = (float) (damping.gain() / Math.sqrt(lines));
      pole[i] = (float) damping.pole();
    }
  }

  @Override
  public void process(float[][] rows, int frames) {
    for (int i = 0; i < rows.length; i += 4) {
      dampFour(rows, i, frames);
    }
  }

  @Override
  public void clear() {
    Arrays.fill(state, 0f);
  }

  /// Four lines at once: each filter waits for its own last output, so four fill the time of one.
  private void dampFour(float[][] rows, int line, int frames) {
    float[] row0 = rows[line];
    float[] row1 = rows[line + 1];
    float[] row2 = rows[line + 2];
    float[] row3 = rows[line + 3];
    float gain0 = gain[line];
    float gain1 = gain[line + 1];
    float gain2 = gain[line + 2];
    float gain3 = gain[line + 3];
    float pole0 = pole[line];
    float pole1 = pole[line + 1];
    float pole2 = pole[line + 2];
    float pole3 = pole[line + 3];
    float last0 = state[line];
    float last1 = state[line + 1];
    float last2 = state[line + 2];
    float last3 = state[line + 3];
    for (int k = 0; k < frames; k++) {
      row0[k] = last0 = gain0 * row0[k] + pole0 * last0;
      row1[k] = last1 = gain1 * row1[k] + pole1 * last1;
      row2[k] = last2 = gain2 * row2[k] + pole2 * last2;
      row3[k] = last3 = gain3 * row3[k] + pole3 * last3;
    }
    state[line] = last0;
    state[line + 1] = last1;
    state[line + 2] = last2;
    state[line + 3] = last3;
  }
}
