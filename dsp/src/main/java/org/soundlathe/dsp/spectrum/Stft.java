package org.soundlathe.dsp.spectrum;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;

/// Shows the spectrum of a sound from moment to moment, under a Hann window.
///
/// Frame n of the analysis is centred on frame n · hop of the sound; what lies before the start
/// counts as silence.
public final class Stft implements Meter {
  /// Takes one spectrum after the other.
  public interface Listener {
    /// @param power the mean square in every bin, 0 Hz to Nyquist, averaged over the channels;
    ///   their sum is the mean square of the windowed sound. Valid during the call only
    void spectrum(double[] power);
  }

  private final int size;
  private final int hop;
  private final Listener listener;
  private final RealFft fft;
  private final double[] window;
  private final double[][] lines;
  private final double[] windowed;
  private final double[] re;
  private final double[] im;
  private final double[] power;
  private final double scale;
  private int filled;

  /// @param size a power of two, 64..1048576
  /// @param hop frames from one spectrum to the next, 1..size
  public Stft(int channels, int size, int hop, Listener listener) {
    if (hop < 1 || hop > size) {
      throw new IllegalArgumentException("hop " + hop + " is outside 1.." + size);
    }
    this.size = size;
    this.hop = hop;
    this.listener = listener;
    fft = new RealFft(size);
    window = Window.HANN.periodic(size);
    double energy = 0;
    for (double height : window) {
      energy += height * height;
    }
    scale = 2 / (energy * size * channels);
    lines = new double[channels][size];
    windowed = new double[size];
    re = new double[fft.bins()];
    im = new double[fft.bins()];
    power = new double[fft.bins()];
    filled = size / 2;
  }

  /// The smallest size whose window is at least so long.
  public static int sizeFor(int sampleRateHz, double windowSeconds) {
    int size = 64;
    while (size < windowSeconds * sampleRateHz) {
      size *= 2;
    }
    return size;
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    int end = offset + frames;
    int from = offset;
    while (from < end) {
      int count = Math.min(size - filled, end - from);
      for (int channel = 0; channel < lines.length; channel++) {
        append(lines[channel], block[channel], from, count);
      }
      filled += count;
      from += count;
      if (filled == size) {
        listener.spectrum(spectrum());
        for (double[] line : lines) {
          System.arraycopy(line, hop, line, 0, size - hop);
        }
        filled -= hop;
      }
    }
  }

  private void append(double[] line, float[] samples, int from, int count) {
    for (int i = 0; i < count; i++) {
      line[filled + i] = Finite.orSilence(samples[from + i]);
    }
  }

  private double[] spectrum() {
    Arrays.fill(power, 0);
    for (double[] line : lines) {
      for (int i = 0; i < size; i++) {
        windowed[i] = line[i] * window[i];
      }
      fft.forward(windowed, re, im);
      for (int bin = 0; bin < power.length; bin++) {
        power[bin] += (re[bin] * re[bin] + im[bin] * im[bin]) * scale;
      }
    }
    power[0] /= 2;
    power[power.length - 1] /= 2;
    return power;
  }
}
