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
  private boolean isFading;

  DeEsserCells(int sampleRateHz, List<DeEsserSettings> settings, int latencyFrames) {
    strips = settings.size();
    presence = new Glides(sampleRateHz, strips);
    low = new GainCell(latencyFrames, strips);
    high = new GainCell(latencyFrames, strips);
    dry = new GainCell(latencyFrames, strips);
    highGains = new double[ControlGrid.lanes(strips)];
    dryGains = new double[ControlGrid.lanes(strips)];
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

  /// Treats frames first..first+frames-1, `whole` in place.
  ///
  /// @param stepFrame how many frames of the grid step are over, 0..7
  void process(
      double[][] lows, double[][] highs, double[][] whole, int first, int frames, int stepFrame) {
    low.process(lows, first, frames, stepFrame);
    high.process(highs, first, frames, stepFrame);
    dry.process(whole, first, frames, stepFrame);
    for (int i = first; i < first + frames; i++) {
      join(lows[i], highs[i], whole[i]);
    }
  }

  /// Sets where the gains go within the next grid step.
  ///
  /// @param factors of the highs
  void aim(double[] factors) {
    if (isFading && !presence.isMoving()) {
      // The last line of the fade is out.
      listen();
    }
    isFading = presence.isMoving();
    presence.step();
    weigh(factors);
    low.aim(presence.values());
    high.aim(highGains);
    dry.aim(dryGains);
  }

  void reset(double[] factors) {
    presence.jump();
    isFading = false;
    listen();
    weigh(factors);
    low.reset(presence.values());
    high.reset(highGains);
    dry.reset(dryGains);
  }

  private void listen() {
    for (int i = 0; i < strips; i++) {
      isHeard[i] = presence.values()[i] > 0;
    }
  }

  private void weigh(double[] factors) {
    double[] shares = presence.values();
    for (int i = 0; i < factors.length; i++) {
      highGains[i] = shares[i] * factors[i];
      dryGains[i] = 1 - shares[i];
    }
  }

  private void join(double[] lows, double[] highs, double[] row) {
    for (int i = 0; i < strips; i++) {
      row[i] = isHeard[i] ? lows[i] + highs[i] + row[i] : row[i];
    }
  }
}
