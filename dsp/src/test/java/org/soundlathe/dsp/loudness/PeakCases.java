package org.soundlathe.dsp.loudness;

import java.util.Arrays;
import org.soundlathe.dsp.spectrum.KaiserSinc;

/// The true-peak signals of EBU Tech 3341.
final class PeakCases {
  private PeakCases() {}

  /// Fades so many frames in and out.
  static void fade(float[][] signal, int frames) {
    for (float[] channel : signal) {
      for (int i = 0; i < frames; i++) {
        channel[i] *= (float) i / frames;
        channel[channel.length - 1 - i] *= (float) i / frames;
      }
    }
  }

  /// Tech 3341 cases 20-23: one period at fs/4 and full amplitude inside a tone at fs/6, made at
  /// four times the rate, low-passed and thinned out from one of four places.
  static float[] hiddenBurst(int shift) {
    double[] fine = new double[4 * 9600];
    double phase = 0;
    for (int i = 0; i < fine.length; i++) {
      boolean isBurst = i >= 19_200 && i < 19_216;
      fine[i] = (isBurst ? 1 : 0.5012) * StrictMath.sin(2 * StrictMath.PI * phase);
      phase = (phase + 1.0 / (isBurst ? 16 : 24)) % 1;
    }
    double[] lowPass = lowPass(0.25);
    float[] thin = new float[9600];
    for (int i = 64; i < thin.length - 64; i++) {
      double sum = 0;
      for (int k = -127; k <= 127; k++) {
        sum += fine[4 * i + shift + k] * lowPass[k + 127];
      }
      thin[i] = (float) sum;
    }
    return thin;
  }

  static double[] lowPass(double bandwidth) {
    KaiserSinc sinc = new KaiserSinc(128, 80);
    double[] taps = new double[255];
    Arrays.setAll(taps, k -> sinc.at(k - 127, bandwidth));
    return taps;
  }
}
