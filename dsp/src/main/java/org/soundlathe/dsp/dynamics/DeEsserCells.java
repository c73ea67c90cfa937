package org.soundlathe.dsp.dynamics;

import java.util.List;

/// Holds both bands and the whole of each strip back and puts them together: the bands with their
/// gains while the strip is on, the whole while it is off, and a fade between.
final class DeEsserCells {
  private final int strips;
  private final Glides presence;
  private final GainCell low;
  private final GainCell high;
  private final GainCell dry;
  private final double[] highGains;
  private final double[] dryGains;
  private final boolean[] isHeard;
  private boolean areAllHeard;
  private int linesToGo;

  DeEsserCells(int sampleRateHz, List<DeEsserSettings> settings, int latencyFrames) {
    strips = settings.size();
    presence = new Glides(sampleRateHz, strips);
    low = new GainCell(latencyFrames, strips);
    high = new GainCell(latencyFrames, strips);
    dry = new GainCell(latencyFrames, strips);
    highGains = new double[ControlGrid.MOST_STEPS * strips];
    dryGains = new double[ControlGrid.MOST_STEPS * strips];
    isHeard = new boolean[strips];
    for (int i = 0; i < strips; i++) {
      set(i, settings.get(i));
    }
  }

  void set(int strip, DeEsserSettings settings) {
    presence.aimAt(strip, settings.isOn() ? 1 : 0);
    isHeard[strip] |= settings.isOn();
  }

  int latencyFrames() {
    return dry.latencyFrames();
  }

  /// Treats frames 0..frames-1, at most 64, `whole` in place.
  ///
  /// @param stepFrame how many frames of the grid step are over, 0..7
  /// @param steps how many grid steps end with them
  /// @param factors the gains of the highs at the end of each step, `[step * strips + strip]`
  void process(
      double[][] lows,
      double[][] highs,
      double[][] whole,
      int frames,
      int stepFrame,
      int steps,
      double[] factors) {
    boolean isFading = presence.isMoving();
    double[] shares = presence.run(steps);
    weigh(shares, factors, steps * strips);
    low.process(lows, 0, frames, stepFrame, shares);
    high.process(highs, 0, frames, stepFrame, highGains);
    dry.process(whole, 0, frames, stepFrame, dryGains);
    for (int i = 0; i < frames; i++) {
      if (areAllHeard) {
        join(lows[i], highs[i], whole[i], strips);
      } else {
        joinHeard(lows[i], highs[i], whole[i]);
      }
    }
    settle(isFading, steps);
  }

  void reset(double[] factors) {
    presence.jump();
    linesToGo = 0;
    listen();
    weigh(presence.values(), factors, strips);
    low.reset(presence.values());
    high.reset(highGains);
    dry.reset(dryGains);
  }

  /// Looks who is heard once the last line of a fade is out.
  private void settle(boolean isFading, int steps) {
    linesToGo = isFading ? 2 : linesToGo;
    if (linesToGo > 0 && steps > 0 && !presence.isMoving()) {
      linesToGo--;
      if (linesToGo == 0) {
        listen();
      }
    }
  }

  private void listen() {
    areAllHeard = true;
    for (int i = 0; i < strips; i++) {
      isHeard[i] = presence.values()[i] > 0;
      areAllHeard &= isHeard[i];
    }
  }

  private void weigh(double[] shares, double[] factors, int lanes) {
    for (int i = 0; i < lanes; i++) {
      highGains[i] = shares[i] * factors[i];
      dryGains[i] = 1 - shares[i];
    }
  }

  private static void join(double[] lows, double[] highs, double[] row, int strips) {
    for (int i = 0; i < strips; i++) {
      row[i] = lows[i] + highs[i] + row[i];
    }
  }

  private void joinHeard(double[] lows, double[] highs, double[] row) {
    for (int i = 0; i < strips; i++) {
      row[i] = isHeard[i] ? lows[i] + highs[i] + row[i] : row[i];
    }
  }
}
