package org.soundlathe.dsp.meter;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.HopClock;
import org.soundlathe.dsp.series.Percentile;
import org.soundlathe.dsp.unit.Decibels;

/// Looks for the noise floor in the quietest passages of a sound.
public final class NoiseFloorMeter implements Meter {
  private static final int PIECES_PER_SECOND = 20;

  /// A file needs half a second of quiet before its quiet can be judged.
  private static final int FEWEST_PIECES = 10;

  /// Equal noise spreads by 1 to 2 dB over 50 ms pieces; where the quietest fifth spreads by so
  /// much, it is music.
  private static final double DOUBTFUL_SPREAD_DB = 12;

  /// A floor this far below the middle of the levels is certainly no music.
  private static final double CERTAIN_DEPTH_DB = 20;

  /// -160 dBFS: below it an offset's rounding would look like noise.
  private static final double LOWEST = 1e-16;

  private final HopClock clock;
  private final double[] sums;
  private final double[] energies;
  private final FloatSeries pieces = new FloatSeries();
  private int framesLeft;

  /// @param sampleRateHz 8000..384000
  /// @param channels 1..
  public NoiseFloorMeter(int sampleRateHz, int channels) {
    clock = new HopClock(sampleRateHz, PIECES_PER_SECOND);
    sums = new double[channels];
    energies = new double[channels];
    framesLeft = clock.lengthFrames(0);
  }

  @Override
  public void measure(float[][] block, int offset, int frames) {
    int end = offset + frames;
    int from = offset;
    while (from < end) {
      int count = Math.min(framesLeft, end - from);
      for (int channel = 0; channel < sums.length; channel++) {
        add(channel, block[channel], from, count);
      }
      from += count;
      framesLeft -= count;
      if (framesLeft == 0) {
        finishPiece();
      }
    }
  }

  /// What was found so far.
  public NoiseFloor noiseFloor() {
    FloatSeries levels = new FloatSeries();
    for (int piece = 0; piece < pieces.size(); piece++) {
      if (pieces.at(piece) > 0) {
        levels.add((float) Decibels.ofPower(pieces.at(piece)));
      }
    }
    float[] levelsDb = levels.toArray();
    double silence = 1 - (double) levelsDb.length / Math.max(1, pieces.size());
    if (levelsDb.length == 0) {
      return new NoiseFloor(Double.NEGATIVE_INFINITY, 0, pieces.size() == 0 ? 0 : 1);
    }
    double floorDb = Percentile.of(levelsDb, 5);
    double spreadDb = Percentile.of(levelsDb, 20) - Percentile.of(levelsDb, 2);
    double depthDb = Percentile.of(levelsDb, 50) - floorDb;
    double evenness = Math.max(0, 1 - spreadDb / DOUBTFUL_SPREAD_DB);
    double depth = Math.min(1, Math.max(0, depthDb / CERTAIN_DEPTH_DB));
    boolean isEnough = levelsDb.length >= FEWEST_PIECES;
    return new NoiseFloor(floorDb, isEnough ? evenness * depth : 0, silence);
  }

  private void add(int channel, float[] samples, int from, int count) {
    double sum = sums[channel];
    double energy = energies[channel];
    for (int i = from; i < from + count; i++) {
      double sample = Finite.orSilence(samples[i]);
      sum += sample;
      energy += sample * sample;
    }
    sums[channel] = sum;
    energies[channel] = energy;
  }

  private void finishPiece() {
    int frames = clock.lengthFrames(pieces.size());
    double power = 0;
    for (int channel = 0; channel < sums.length; channel++) {
      double mean = sums[channel] / frames;
      power += Math.max(0, energies[channel] / frames - mean * mean) / sums.length;
      sums[channel] = 0;
      energies[channel] = 0;
    }
    pieces.add((float) (power < LOWEST ? 0 : power));
    framesLeft = clock.lengthFrames(pieces.size());
  }
}
