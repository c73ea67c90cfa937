package org.soundlathe.production.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.SignalFigures;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.ThirdOctaves;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.paperwork.progress.Progress;

/// Everything that the pictures show of one stereo file, read in one pass.
///
/// @param figures what the meters say
/// @param mid spectrum of what both sides share
/// @param side spectrum of what they do not
/// @param lows lowest sample of each of [#COLUMNS] stretches
/// @param highs highest sample of each stretch
/// @param cloud where the sound lies between the loudspeakers, [#CLOUD_SIZE] squared, row by row
public record Portrait(
    SignalFigures figures,
    ThirdOctaves mid,
    ThirdOctaves side,
    List<Float> lows,
    List<Float> highs,
    List<Double> cloud) {
  public static final int COLUMNS = 480;
  public static final int CLOUD_SIZE = 41;

  private static final int BLOCK_FRAMES = 8192;

  public Portrait {
    lows = List.copyOf(lows);
    highs = List.copyOf(highs);
    cloud = List.copyOf(cloud);
  }

  /// Reads a whole file of one or two channels.
  public static Portrait of(Path file, long lengthFrames, Progress progress) {
    return of(file, lengthFrames, (_, _, _) -> {}, progress);
  }

  /// Reads a whole file of one or two channels.
  ///
  /// @param listener a meter of two channels that hears the same pass
  public static Portrait of(Path file, long lengthFrames, Meter listener, Progress progress) {
    try (var source = AudioFiles.open(file)) {
      return new Sitting(source, lengthFrames, listener).read(source, progress);
    }
  }

  public double lengthSeconds() {
    return (double) figures.lengthFrames() / figures.sampleRateHz();
  }

  /// Level of each third of an octave over both sides, dB; minus infinity where there is nothing.
  public double[] spectrumDb() {
    var levels = new double[ThirdOctaves.BANDS];
    for (int band = 0; band < levels.length; band++) {
      levels[band] = Decibels.ofPower(power(mid, band) + power(side, band));
    }
    return levels;
  }

  /// The share of the side in the energy of each band, 0 (mono) to 1; NaN where nothing sounds.
  public double[] width() {
    var width = new double[ThirdOctaves.BANDS];
    for (int band = 0; band < width.length; band++) {
      width[band] = power(side, band) / (power(mid, band) + power(side, band));
    }
    return width;
  }

  /// How alike left and right are in each band, -1..1, as far as they are equally loud.
  public double[] correlation() {
    var correlation = width();
    for (int band = 0; band < correlation.length; band++) {
      correlation[band] = 1 - 2 * correlation[band];
    }
    return correlation;
  }

  private static double power(ThirdOctaves bands, int band) {
    return Decibels.toPower(bands.levelDb(band));
  }

  /// The pass itself.
  private static final class Sitting {
    private final SignalMeter meter;
    private final AverageSpectrum mid;
    private final AverageSpectrum side;
    private final boolean isMono;
    private final long lengthFrames;
    private final float[] lows = new float[COLUMNS];
    private final float[] highs = new float[COLUMNS];
    private final double[] cloud = new double[CLOUD_SIZE * CLOUD_SIZE];
    private final float[][] midBlock = new float[1][BLOCK_FRAMES];
    private final float[][] sideBlock = new float[1][BLOCK_FRAMES];
    private final Meter listener;
    private long frame;

    Sitting(AudioSource source, long lengthFrames, Meter listener) {
      this.listener = listener;
      int rate = source.format().sampleRateHz();
      isMono = source.format().channels() == 1;
      meter = new SignalMeter(rate, 2);
      mid = new AverageSpectrum(rate, 1);
      side = new AverageSpectrum(rate, 1);
      this.lengthFrames = Math.max(1, lengthFrames);
    }

    Portrait read(AudioSource source, Progress progress) {
      var stereo = new float[2][BLOCK_FRAMES];
      for (int n = source.read(stereo, 0, BLOCK_FRAMES);
          n >= 0;
          n = source.read(stereo, 0, BLOCK_FRAMES)) {
        if (isMono) {
          System.arraycopy(stereo[0], 0, stereo[1], 0, n);
        }
        measure(stereo, n);
        progress.at("measuring", Math.min(1, (double) frame / lengthFrames));
      }
      return new Portrait(
          meter.figures(),
          mid.spectrum().thirdOctaves(),
          side.spectrum().thirdOctaves(),
          floats(lows),
          floats(highs),
          doubles(cloud));
    }

    private void measure(float[][] stereo, int frames) {
      meter.measure(stereo, 0, frames);
      listener.measure(stereo, 0, frames);
      for (int i = 0; i < frames; i++) {
        float left = stereo[0][i];
        float right = stereo[1][i];
        midBlock[0][i] = (left + right) * 0.5f;
        sideBlock[0][i] = (right - left) * 0.5f;
        int column = (int) Math.min(COLUMNS - 1, (frame + i) * COLUMNS / lengthFrames);
        lows[column] = Math.min(lows[column], Math.min(left, right));
        highs[column] = Math.max(highs[column], Math.max(left, right));
        meet(midBlock[0][i], sideBlock[0][i]);
      }
      mid.measure(midBlock, 0, frames);
      side.measure(sideBlock, 0, frames);
      frame += frames;
    }

    /// One place of the grid; the middle is silence, the edges are full scale.
    private void meet(float middle, float sideways) {
      int half = CLOUD_SIZE / 2;
      int row = half - (int) Math.rint(Math.max(-1, Math.min(1, middle)) * half);
      int column = half + (int) Math.rint(Math.max(-1, Math.min(1, sideways)) * half);
      cloud[row * CLOUD_SIZE + column]++;
    }

    private static List<Float> floats(float[] values) {
      var list = new ArrayList<Float>(values.length);
      for (float value : values) {
        list.add(value);
      }
      return list;
    }

    private static List<Double> doubles(double[] values) {
      var list = new ArrayList<Double>(values.length);
      for (double value : values) {
        list.add(value);
      }
      return list;
    }
  }
}
