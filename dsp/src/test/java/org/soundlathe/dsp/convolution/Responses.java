package org.soundlathe.dsp.convolution;

import org.soundlathe.dsp.Signals;

/// Responses for tests, and the slow convolution that they are held against.
final class Responses {
  private Responses() {}

  /// Noise that dies by 60 dB over its length, another on each channel.
  static float[][] dying(long seed, int channels, int frames) {
    float[][] response = new float[channels][];
    for (int channel = 0; channel < channels; channel++) {
      response[channel] = Signals.noise(seed + channel, 0.5, frames);
      for (int i = 0; i < frames; i++) {
        response[channel][i] *= (float) StrictMath.pow(10, -3.0 * i / frames);
      }
    }
    return response;
  }

  /// One frame of the convolution, tap by tap.
  static double direct(float[] sound, float[] response, int frame) {
    double sum = 0;
    for (int k = 0; k < response.length && k <= frame; k++) {
      if (frame - k < sound.length) {
        sum += (double) response[k] * sound[frame - k];
      }
    }
    return sum;
  }
}
