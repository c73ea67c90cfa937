package org.soundlathe.dsp.resample;

import java.util.Arrays;
import org.soundlathe.dsp.Finite;

/// Gives the same sound at another sample rate: flat within 0.001 dB up to 0.907 of the narrower
/// band (20 kHz of 22.05), and silent to -150 dB above it.
///
/// A steep low-pass in the spectrum, which also moves the rate by octaves, then few weights for the
/// place of each new frame between the old ones. Streams: feed blocks of any length with
/// [#process], then call [#drain] until it returns 0; it takes and gives floats or doubles. The
/// output begins with the input and has exactly ceil(frames in × to / from) frames; how the input
/// is cut into blocks changes no bit. None of these allocates. One thread at a time.
public final class Resampler {
  private static final int STEP_FRAMES = 256;

  private final int fromHz;
  private final int toHz;
  private final boolean isSame;
  private final OctaveStage octaves;
  private final FractionStage fraction;
  private final double[][] heard;
  private int heardFrames;
  private final double[][] entering;
  private final double[][] leaving;
  private long framesIn;
  private long framesOut;

  private Resampler(int fromHz, int toHz, int channels) {
    this.fromHz = fromHz;
    this.toHz = toHz;
    isSame = fromHz == toHz;
    octaves = new OctaveStage(fromHz, toHz);
    // In units of 1/32 Hz the rate between is whole after five octaves down too.
    int grid = octaves.moved(OctaveStage.GRID);
    int movedHz = grid * fromHz;
    int wantedHz = OctaveStage.GRID * toHz;
    int common = greatestCommonDivisor(movedHz, wantedHz);
    double fullness = (double) OctaveStage.GRID * Math.min(fromHz, toHz) / movedHz;
    int most = octaves.moved(octaves.hop());
    fraction =
        new FractionStage(fullness, movedHz / common, wantedHz / common, grid, most, channels);
    heard = new double[channels][octaves.size()];
    entering = new double[channels][STEP_FRAMES];
    leaving = new double[channels][STEP_FRAMES];
    reset();
  }

  /// @param fromHz 8000..384000
  /// @param toHz 8000..384000
  /// @param channels 1..400
  public static Resampler prepare(int fromHz, int toHz, int channels) {
    require("fromHz", fromHz, 8_000, 384_000);
    require("toHz", toHz, 8_000, 384_000);
    require("channels", channels, 1, 400);
    return new Resampler(fromHz, toHz, channels);
  }

  /// The most frames that one call of [#process] with so many frames can give.
  public int maxOutputFrames(int inFrames) {
    return (int) (((long) inFrames * toHz + fromHz - 1) / fromHz) + 1;
  }

  /// Takes `inFrames` frames from `in[channel][inOffset..]` and writes what is ready to
  /// `out[channel][outOffset..]`.
  ///
  /// @return frames written, at most [#maxOutputFrames]
  public int process(float[][] in, int inOffset, int inFrames, float[][] out, int outOffset) {
    int most = maxOutputFrames(inFrames);
    int taken = 0;
    int written = 0;
    int ready = 0;
    do {
      int now = ready > 0 ? 0 : Math.min(inFrames - taken, STEP_FRAMES);
      take(in, inOffset + taken, now);
      taken += now;
      ready = advance(entering, 0, now, leaving, 0, Math.min(STEP_FRAMES, most - written));
      give(ready, out, outOffset + written);
      written += ready;
    } while (ready > 0 || taken < inFrames);
    return written;
  }

  /// As [#process] of floats, without a rounding; samples are finite.
  public int process(double[][] in, int inOffset, int inFrames, double[][] out, int outOffset) {
    return advance(in, inOffset, inFrames, out, outOffset, maxOutputFrames(inFrames));
  }

  /// Writes what is left after the last input to `out[channel][outOffset..]`, as much as fits
  /// there.
  ///
  /// @return frames written; 0 when all is out
  public int drain(float[][] out, int outOffset) {
    int written = 0;
    int ready;
    do {
      int room = out[0].length - outOffset - written;
      ready = release(leaving, 0, Math.min(STEP_FRAMES, room));
      give(ready, out, outOffset + written);
      written += ready;
    } while (ready > 0);
    return written;
  }

  /// As [#drain] of floats.
  public int drain(double[][] out, int outOffset) {
    return release(out, outOffset, out[0].length - outOffset);
  }

  /// Forgets the sound so far, as if newly prepared.
  public void reset() {
    for (double[] signal : heard) {
      Arrays.fill(signal, 0);
    }
    fraction.reset();
    // The silence before the sound.
    heardFrames =
        octaves.reach() + fraction.lead() * OctaveStage.GRID / octaves.moved(OctaveStage.GRID);
    framesIn = 0;
    framesOut = 0;
  }

  private int advance(
      double[][] in, int inOffset, int inFrames, double[][] out, int outOffset, int most) {
    framesIn += inFrames;
    if (isSame) {
      return copy(in, inOffset, inFrames, out, outOffset);
    }
    int taken = 0;
    int written = 0;
    do {
      int now = Math.min(inFrames - taken, octaves.size() - heardFrames);
      for (int channel = 0; channel < heard.length; channel++) {
        System.arraycopy(in[channel], inOffset + taken, heard[channel], heardFrames, now);
      }
      taken += now;
      heardFrames += now;
      finishBlock();
      written += fraction.emit(out, outOffset + written, most - written);
    } while (taken < inFrames);
    framesOut += written;
    return written;
  }

  private void finishBlock() {
    if (heardFrames < octaves.size()) {
      return;
    }
    fraction.forget();
    int kept = 2 * octaves.reach();
    for (int channel = 0; channel < heard.length; channel++) {
      octaves.process(heard[channel], fraction.line(channel), fraction.end());
      System.arraycopy(heard[channel], octaves.hop(), heard[channel], 0, kept);
    }
    fraction.add(octaves.moved(octaves.hop()));
    heardFrames = kept;
  }

  /// Gives what is left, `most` frames at most, by hearing silence after the sound.
  private int release(double[][] out, int outOffset, int most) {
    long left = (framesIn * toHz + fromHz - 1) / fromHz - framesOut;
    int wanted = (int) Math.min(left, most);
    int written = 0;
    while (written < wanted) {
      int ready = fraction.emit(out, outOffset + written, wanted - written);
      if (ready == 0) {
        for (double[] signal : heard) {
          Arrays.fill(signal, heardFrames, signal.length, 0);
        }
        heardFrames = octaves.size();
        finishBlock();
      }
      written += ready;
    }
    framesOut += written;
    return written;
  }

  private int copy(double[][] in, int inOffset, int frames, double[][] out, int outOffset) {
    for (int channel = 0; channel < heard.length; channel++) {
      System.arraycopy(in[channel], inOffset, out[channel], outOffset, frames);
    }
    framesOut += frames;
    return frames;
  }

  private void take(float[][] in, int inOffset, int frames) {
    for (int channel = 0; channel < heard.length; channel++) {
      for (int i = 0; i < frames; i++) {
        entering[channel][i] = Finite.orSilence(in[channel][inOffset + i]);
      }
    }
  }

  private void give(int frames, float[][] out, int outOffset) {
    for (int channel = 0; channel < heard.length; channel++) {
      for (int i = 0; i < frames; i++) {
        out[channel][outOffset + i] = (float) leaving[channel][i];
      }
    }
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  private static void require(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
    }
  }
}
