package org.soundlathe.dsp.dynamics;

import java.util.Collections;
import java.util.List;
import org.soundlathe.dsp.Bank;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;

/// Softens sharp s sounds: turns the highs down, and nothing else, while there is too much of them.
///
/// The sound is split at the frequency (Linkwitz-Riley, 24 dB per octave) and the upper band goes
/// through a compressor that hears 2 ms ahead. Where there is no s, the sum of the bands is the
/// sound with its phase turned by a second-order all-pass (180 degrees at the frequency), every
/// level as it was. A strip that is off passes bit for bit. The latency is 2 ms and the 8 frames of
/// the grid on which gains are reckoned, or what is asked for.
// S. Linkwitz, "Active Crossover Networks for Noncoincident Drivers", J. Audio Eng. Soc. 24 (1976).
public final class DeEsser implements Bank {
  private static final double LOOK_AHEAD_MS = 2;

  private final SplitKeys splits;
  private final DeEsserGains gains;
  private final DeEsserCells cells;
  private final Adoptions<DeEsserSettings, CompressorSettings> adoptions;
  private final double[][] view = new double[Rows.STEP_FRAMES][];
  private final double[][] keyView = new double[Rows.STEP_FRAMES][];
  private final double[] factors;
  private int stepFrame;

  private DeEsser(Spec spec, List<DeEsserSettings> settings, Links links, int latencyFrames) {
    int needed = neededLatencyFrames(spec.sampleRateHz());
    if (latencyFrames < needed || latencyFrames % ControlGrid.FRAMES != 0) {
      throw new IllegalArgumentException(
          "a latency of " + latencyFrames + " frames: a multiple of 8, at least " + needed);
    }
    splits = new SplitKeys(spec, settings);
    int waitSteps = (latencyFrames - needed) / ControlGrid.FRAMES;
    gains = new DeEsserGains(spec.sampleRateHz(), settings, links, waitSteps);
    cells = new DeEsserCells(spec.sampleRateHz(), settings, latencyFrames);
    adoptions = new Adoptions<>(settings, DeEsserSettings::ofHighs, this::set);
    factors = new double[ControlGrid.lanes(settings.size())];
    reset();
  }

  /// With the shortest latency.
  ///
  /// @param settings one for each channel of the spec
  public static DeEsser prepare(Spec spec, List<DeEsserSettings> settings, Links links) {
    return prepare(spec, settings, links, neededLatencyFrames(spec.sampleRateHz()));
  }

  /// The sound waits longer than it must; gains still land where they belong in it.
  ///
  /// @param latencyFrames a multiple of 8, at least [#neededLatencyFrames]
  /// @throws IllegalArgumentException if it is not
  public static DeEsser prepare(
      Spec spec, List<DeEsserSettings> settings, Links links, int latencyFrames) {
    return new DeEsser(spec, settings, links.checked(spec, settings.size()), latencyFrames);
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

  /// The shortest latency, whatever the settings; a multiple of 8.
  public static int neededLatencyFrames(int sampleRateHz) {
    return (ControlGrid.steps(sampleRateHz, LOOK_AHEAD_MS) + 1) * ControlGrid.FRAMES;
  }

  /// Gives a strip new settings, from the next frame on that is a multiple of 64 since the last
  /// reset. On and off fade within 15 ms, the frequency glides within about 20, everything else
  /// goes by attack and release. Equal settings change nothing. On the thread that processes.
  public void adopt(int strip, DeEsserSettings newSettings) {
    adoptions.adopt(strip, newSettings);
  }

  /// Every strip hears its own sound, also those set to hear another.
  @Override
  public void process(double[][] rows, int frames) {
    process(rows, rows, frames);
  }

  /// @param keyRows what strips with [Key#OTHER] hear, `[frame][strip]`
  public void process(double[][] rows, double[][] keyRows, int frames) {
    int at = 0;
    while (at < frames) {
      boolean isOnGrid = adoptions.isOnGrid();
      int next = adoptions.runFrom(at, frames);
      if (isOnGrid) {
        splits.onGrid();
      }
      System.arraycopy(rows, at, view, 0, next - at);
      System.arraycopy(keyRows, at, keyView, 0, next - at);
      turnDown(next - at);
      at = next;
    }
  }

  /// Forgets the sound so far; settings on their way are there at once.
  @Override
  public void reset() {
    adoptions.reset();
    splits.reset();
    gains.reset(factors);
    cells.reset(factors);
    stepFrame = 0;
  }

  @Override
  public int latencyFrames() {
    return cells.latencyFrames();
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
    splits.split(view, keyView, frames);
    int at = 0;
    while (at < frames) {
      int now = Math.min(ControlGrid.FRAMES - stepFrame, frames - at);
      gains.hear(splits.keyHighs(), splits.keyWholes(view), at, now);
      cells.process(splits.lows(), splits.highs(), view, at, now, stepFrame);
      at += now;
      stepFrame += now;
      if (stepFrame == ControlGrid.FRAMES) {
        splits.close();
        gains.compute(factors);
        cells.aim(factors);
        stepFrame = 0;
      }
    }
  }

  private void set(int strip, DeEsserSettings settings, CompressorSettings ofHighs) {
    splits.set(strip, settings);
    gains.set(strip, settings, ofHighs);
    cells.set(strip, settings);
  }
}
