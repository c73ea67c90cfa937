package org.soundlathe.dsp.meter;

import java.util.Arrays;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.series.FloatSeries;
import org.soundlathe.dsp.series.HopClock;

/// Measures every octave of a sound by itself: its level, its peak and how it moves, and how the
/// sound dies away when it stops.
///
/// Bands over half the rate stay silent.
public final class BandMeter implements Meter {
  private static final int HOPS_PER_SECOND = 100;
  private static final int PIECE_HOPS = 10;

  private final HopClock clock;
  private final BandPass[][] filters;
  private final double[] filtered;
  private final double[] hopEnergies = new double[OctaveBands.BANDS];
  private final double[] pieceEnergies = new double[OctaveBands.BANDS];
  private final double[] energies = new double[OctaveBands.BANDS];
  private final double[] peaks = new double[OctaveBands.BANDS];
  private final FloatSeries pieces = new FloatSeries();
  private final DecayWatch decays = new DecayWatch();
  private long hops;
  private long frames;
  private int framesLeftInHop;
  private long pieceStart;

  /// @param sampleRateHz 8000..384000
  /// @param channels 1..
  public BandMeter(int sampleRateHz, int channels) {
    clock = new HopClock(sampleRateHz, HOPS_PER_SECOND);
    int bands = 0;
    while (bands < OctaveBands.BANDS && OctaveBands.centreHz(bands) < 0.42 * sampleRateHz) {
      bands++;
    }
    filters = new BandPass[channels][bands];
    for (BandPass[] channel : filters) {
      Arrays.setAll(
          channel,
          band -> new BandPass(OctaveBands.lowHz(band), OctaveBands.highHz(band), sampleRateHz));
    }
    filtered = new double[clock.lengthFrames(0) + 1];
    framesLeftInHop = clock.lengthFrames(0);
  }

  @Override
  public void measure(float[][] block, int offset, int count) {
    int end = offset + count;
    int from = offset;
    while (from < end) {
      int now = Math.min(framesLeftInHop, end - from);
      for (int channel = 0; channel < filters.length; channel++) {
        for (int band = 0; band < filters[channel].length; band++) {
          filters[channel][band].process(block[channel], from, now, filtered);
          add(band, now);
        }
      }
      from += now;
      frames += now;
      framesLeftInHop -= now;
      if (framesLeftInHop == 0) {
        finishHop();
      }
    }
  }

  /// The dynamics of every octave so far.
  public BandDynamics dynamics() {
    double[] meanSquares = new double[OctaveBands.BANDS];
    for (int band = 0; band < meanSquares.length; band++) {
      double rest = pieceEnergies[band] + hopEnergies[band];
      meanSquares[band] = (energies[band] + rest) / Math.max(1, frames * filters.length);
    }
    return new BandDynamics(meanSquares, peaks.clone(), pieces.toArray());
  }

  /// How wet the sound is, as far as it stops now and then.
  public Reverberance reverberance() {
    return decays.reverberance();
  }

  private void add(int band, int count) {
    double sum = hopEnergies[band];
    double peak = peaks[band];
    for (int i = 0; i < count; i++) {
      sum += filtered[i] * filtered[i];
      peak = Math.max(peak, Math.abs(filtered[i]));
    }
    hopEnergies[band] = sum;
    peaks[band] = peak;
  }

  private void finishHop() {
    decays.add(hopEnergies, (double) clock.lengthFrames(hops) * filters.length);
    for (int band = 0; band < OctaveBands.BANDS; band++) {
      pieceEnergies[band] += hopEnergies[band];
      hopEnergies[band] = 0;
    }
    hops++;
    framesLeftInHop = clock.lengthFrames(hops);
    for (BandPass[] channel : filters) {
      for (BandPass filter : channel) {
        filter.flush();
      }
    }
    if (hops % PIECE_HOPS == 0) {
      finishPiece();
    }
  }

  private void finishPiece() {
    double length = (double) (frames - pieceStart) * filters.length;
    for (int band = 0; band < OctaveBands.BANDS; band++) {
      pieces.add((float) (pieceEnergies[band] / length));
      energies[band] += pieceEnergies[band];
      pieceEnergies[band] = 0;
    }
    pieceStart = frames;
  }
}
