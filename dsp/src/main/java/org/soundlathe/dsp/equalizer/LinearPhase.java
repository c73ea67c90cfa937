package org.soundlathe.dsp.equalizer;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.spectrum.RealFft;

/// Shapes the spectrum after any curve and leaves the phase: every frequency comes out equally
/// late.
///
/// A symmetric FIR filter by overlap-save. Late by three quarters of the transform; every half
/// transform one call works for all. A flat curve passes every bit, as late.
// A. Oppenheim and R. Schafer, "Discrete-Time Signal Processing", overlap-save and design by
// windows.
public final class LinearPhase implements Kernel {
  private final RealFft fft;
  private final ZeroPhase response;
  private final int hop;
  private final double[][] past;
  private final float[][] in;
  private final float[][] out;
  private final double[] re;
  private final double[] im;
  private final double[] result;
  private int position;
  private long brokenSamples;

  /// @param curve what happens to each frequency; asked in prepare only
  public record Settings(Curve curve, Detail detail) {}

  private LinearPhase(Spec spec, Settings settings) {
    fft = new RealFft(settings.detail().transformFrames(spec.sampleRateHz()));
    response = new ZeroPhase(settings.curve(), fft, spec.sampleRateHz());
    hop = fft.size() / 2;
    past = new double[spec.channels()][fft.size()];
    in = new float[spec.channels()][hop];
    out = new float[spec.channels()][hop];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    result = new double[fft.size()];
  }

  public static LinearPhase prepare(Spec spec, Settings settings) {
    return new LinearPhase(spec, settings);
  }

  @Override
  public void process(float[][] block, int frames) {
    for (int channel = 0; channel < in.length; channel++) {
      brokenSamples += Finite.mend(block[channel], frames);
    }
    int at = 0;
    while (at < frames) {
      int now = Math.min(frames - at, hop - position);
      for (int channel = 0; channel < in.length; channel++) {
        System.arraycopy(block[channel], at, in[channel], position, now);
        System.arraycopy(out[channel], position, block[channel], at, now);
      }
      at += now;
      position += now;
      if (position == hop) {
        turn();
        position = 0;
      }
    }
  }

  @Override
  public void reset() {
    for (int channel = 0; channel < in.length; channel++) {
      Arrays.fill(past[channel], 0);
      Arrays.fill(in[channel], 0);
      Arrays.fill(out[channel], 0);
    }
    position = 0;
    brokenSamples = 0;
  }

  @Override
  public long brokenSamples() {
    return brokenSamples;
  }

  @Override
  public int latencyFrames() {
    return hop + fft.size() / 4;
  }

  private void turn() {
    for (int channel = 0; channel < in.length; channel++) {
      double[] sound = past[channel];
      System.arraycopy(sound, hop, sound, 0, hop);
      for (int i = 0; i < hop; i++) {
        sound[hop + i] = in[channel][i];
      }
      takeMiddle(response.isFlat() ? sound : filtered(sound), out[channel]);
    }
  }

  private double[] filtered(double[] sound) {
    fft.forward(sound, re, im);
    response.apply(re, im);
    fft.inverse(re, im, result);
    for (int i = 0; i < result.length; i++) {
      // No -0 where there is silence.
      result[i] += 0.0;
    }
    return result;
  }

  private void takeMiddle(double[] sound, float[] middle) {
    int from = fft.size() / 4;
    for (int i = 0; i < middle.length; i++) {
      middle[i] = (float) sound[from + i];
    }
  }
}
