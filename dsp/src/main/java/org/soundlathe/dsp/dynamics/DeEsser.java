package org.soundlathe.dsp.dynamics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Crossover;

/// Softens sharp s sounds: turns the highs down, and nothing else, while there is too much of them.
///
/// The sound is split at the frequency (Linkwitz-Riley, 24 dB per octave) and the upper band goes
/// through a compressor that hears 2 ms ahead. Where there is no s, the sum of the bands is the
/// sound with its phase turned by a second-order all-pass (180 degrees at the frequency), every
/// level as it was. A strip that is off passes bit for bit. The latency is 2 ms and the 8 frames of
/// the grid on which gains are reckoned.
// S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", J. Audio Eng. Soc. 24 (1976).
public final class DeEsser implements Bank {
  private static final double LOOK_AHEAD_MS = 2;

  private final boolean[] isOn;
  private final Crossover crossover;
  private final DeEsserGains gains;
  private final GainCell low;
  private final GainCell high;
  private final GainCell dry;
  private final double[][] view = new double[Rows.STEP_FRAMES][];
  private final double[][][] bands;
  private final double[] unity;
  private final double[] factors;
  private int stepFrame;

  private DeEsser(Spec spec, List<DeEsserSettings> settings, Links links) {
    int strips = settings.size();
    isOn = new boolean[strips];
    for (int i = 0; i < strips; i++) {
      isOn[i] = settings.get(i).isOn();
    }
    crossover =
        Crossover.prepareEach(
            spec,
            settings.stream().map(strip -> List.of(strip.frequencyHz())).toList(),
            Crossover.Steepness.DB_24);
    gains = new DeEsserGains(spec.sampleRateHz(), settings, links);
    int latency = (int) Math.rint(LOOK_AHEAD_MS * spec.sampleRateHz() / 1000) + ControlGrid.FRAMES;
    low = new GainCell(latency, strips);
    high = new GainCell(latency, strips);
    dry = new GainCell(latency, strips);
    bands = new double[2][Rows.STEP_FRAMES][strips];
    unity = new double[ControlGrid.lanes(strips)];
    factors = new double[ControlGrid.lanes(strips)];
    Arrays.fill(unity, 1);
    reset();
  }

  /// @param settings one for each channel of the spec
  public static DeEsser prepare(Spec spec, List<DeEsserSettings> settings, Links links) {
    return new DeEsser(spec, settings, links.checked(spec, settings.size()));
  }

  /// Strips that do not hear one another.
  public static DeEsser prepare(Spec spec, List<DeEsserSettings> settings) {
    return prepare(spec, settings, Links.apart(settings.size()));
  }

  /// All channels alike, turned down together.
  public static DeEsser prepare(Spec spec, DeEsserSettings settings) {
    int strips = spec.channels();
    return prepare(spec, Collections.nCopies(strips, settings), Links.together(strips));
  }

  @Override
  public void process(double[][] rows, int frames) {
    for (int at = 0; at < frames; at += view.length) {
      int now = Math.min(view.length, frames - at);
      System.arraycopy(rows, at, view, 0, now);
      crossover.split(view, bands, now);
      turnDown(now);
      for (int i = 0; i < now; i++) {
        join(bands[0][i], bands[1][i], view[i]);
      }
    }
  }

  @Override
  public void reset() {
    crossover.reset();
    gains.reset(factors);
    low.reset(unity);
    high.reset(factors);
    dry.reset(unity);
    stepFrame = 0;
  }

  @Override
  public int latencyFrames() {
    return dry.latencyFrames();
  }

  /// How far a strip's highs are turned down now, in dB, 0 or more; read by the thread that
  /// processes.
  public double reductionDb(int strip) {
    return gains.ballistics().reductionsDb()[strip];
  }

  /// How far a strip's highs were turned down at most since the last reset, in dB.
  public double greatestReductionDb(int strip) {
    return gains.ballistics().greatestDb()[strip];
  }

  private void turnDown(int frames) {
    int at = 0;
    while (at < frames) {
      int now = Math.min(ControlGrid.FRAMES - stepFrame, frames - at);
      gains.hear(bands[1], view, at, now);
      low.process(bands[0], at, now, stepFrame);
      high.process(bands[1], at, now, stepFrame);
      dry.process(view, at, now, stepFrame);
      at += now;
      stepFrame += now;
      if (stepFrame == ControlGrid.FRAMES) {
        gains.compute(factors);
        high.aim(factors);
        stepFrame = 0;
      }
    }
  }

  private void join(double[] lows, double[] highs, double[] row) {
    for (int i = 0; i < isOn.length; i++) {
      row[i] = isOn[i] ? lows[i] + highs[i] : row[i];
    }
  }
}
