package org.soundlathe.dsp.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Crossover;

/// Evens out loud and soft in each range of the spectrum by itself: two to five bands with a
/// [Compressor] each.
///
/// The bands are those of a Linkwitz-Riley crossover of 24 dB per octave. While no band is turned
/// down, their sum is the sound through an all-pass: every level as it was, the phase turned by 360
/// degrees around each corner. A strip that is off passes bit for bit. The latency is that of a
/// compressor with the longest look-ahead of all bands.
// S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", J. Audio Eng. Soc. 24 (1976).
public final class Multiband implements Bank {
  private final boolean[] isOn;
  private final int bandCount;
  private final Crossover crossover;
  private final Compressor compressor;
  private final GainCell dry;
  private final double[][] view = new double[Rows.STEP_FRAMES][];
  private final double[][][] bands;
  private final double[][] sideBySide;
  private final double[] unity;

  private Multiband(Spec spec, List<MultibandSettings> settings, Links links) {
    int strips = settings.size();
    bandCount = settings.getFirst().bands().size();
    isOn = new boolean[strips];
    for (int i = 0; i < strips; i++) {
      isOn[i] = settings.get(i).isOn();
    }
    crossover =
        Crossover.prepareEach(
            spec,
            settings.stream().map(MultibandSettings::cornersHz).toList(),
            Crossover.Steepness.DB_24);
    List<CompressorSettings> columns = new ArrayList<>();
    List<Integer> groups = new ArrayList<>();
    for (int band = 0; band < bandCount; band++) {
      for (int strip = 0; strip < strips; strip++) {
        CompressorSettings ofBand = settings.get(strip).bands().get(band);
        Listening own = ofBand.listening().with(Key.OWN).with(KeyFilter.OFF);
        columns.add(ofBand.with(own));
        int group = links.groups().get(strip);
        groups.add(group == 0 ? 0 : group * bandCount + band);
      }
    }
    int latency = Compressor.neededLatencyFrames(spec.sampleRateHz(), columns);
    var keys = KeyPath.unfiltered(spec.sampleRateHz(), columns.size());
    compressor = new Compressor(spec.sampleRateHz(), columns, keys, new Links(groups), latency);
    dry = new GainCell(compressor.latencyFrames(), strips);
    bands = new double[bandCount][Rows.STEP_FRAMES][strips];
    sideBySide = new double[Rows.STEP_FRAMES][columns.size()];
    unity = new double[ControlGrid.lanes(strips)];
    Arrays.fill(unity, 1);
    dry.reset(unity);
  }

  /// @param settings one for each channel of the spec, all with as many bands
  public static Multiband prepare(Spec spec, List<MultibandSettings> settings, Links links) {
    return new Multiband(spec, settings, links.checked(spec, settings.size()));
  }

  /// All channels alike, turned down together.
  public static Multiband prepare(Spec spec, MultibandSettings settings) {
    int strips = spec.channels();
    return prepare(spec, Collections.nCopies(strips, settings), Links.together(strips));
  }

  @Override
  public void process(double[][] rows, int frames) {
    for (int at = 0; at < frames; at += view.length) {
      int now = Math.min(view.length, frames - at);
      System.arraycopy(rows, at, view, 0, now);
      crossover.split(view, bands, now);
      for (int i = 0; i < now; i++) {
        spread(i);
      }
      compressor.process(sideBySide, now);
      hold(now);
      for (int i = 0; i < now; i++) {
        join(sideBySide[i], view[i]);
      }
    }
  }

  @Override
  public void reset() {
    crossover.reset();
    compressor.reset();
    dry.reset(unity);
  }

  @Override
  public int latencyFrames() {
    return compressor.latencyFrames();
  }

  /// How far a band of a strip is turned down now, in dB, 0 or more; read by the thread that
  /// processes.
  public double reductionDb(int strip, int band) {
    return compressor.reductionDb(band * isOn.length + strip);
  }

  /// How far a band of a strip was turned down at most since the last reset, in dB.
  public double greatestReductionDb(int strip, int band) {
    return compressor.greatestReductionDb(band * isOn.length + strip);
  }

  private void spread(int frame) {
    for (int band = 0; band < bandCount; band++) {
      System.arraycopy(bands[band][frame], 0, sideBySide[frame], band * isOn.length, isOn.length);
    }
  }

  /// Holds the dry sound back for the strips that are off.
  private void hold(int frames) {
    for (int at = 0; at < frames; at += ControlGrid.FRAMES) {
      dry.process(view, at, Math.min(ControlGrid.FRAMES, frames - at), 0);
    }
  }

  private void join(double[] bandsSideBySide, double[] row) {
    for (int i = 0; i < isOn.length; i++) {
      double sum = 0;
      for (int band = 0; band < bandCount; band++) {
        sum += bandsSideBySide[band * isOn.length + i];
      }
      row[i] = isOn[i] ? sum : row[i];
    }
  }
}
