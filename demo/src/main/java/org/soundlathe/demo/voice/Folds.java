package org.soundlathe.demo.voice;

import org.soundlathe.demo.tone.Decay;
import org.soundlathe.demo.tone.Tape;

/// The vocal folds: the change of the air's flow, pulse by pulse.
///
/// Pulse shape of D. Klatt and L. Klatt 1990: flow t^2 (1 - t) while open; the jump at closing is
/// smoothed over two frames (polynomial band-limited step) so that it does not fold back.
final class Folds {
  private final double open;
  private double phase;
  private double low;

  /// @param openPart how much of a pulse the folds stand open, 0.4..0.8
  Folds(double openPart) {
    open = openPart;
  }

  /// Whether air flows at this moment.
  boolean isOpen() {
    return phase < open;
  }

  /// The next frame.
  ///
  /// @param tiltPole the pole that dulls the pulse, 0..1: see [#tiltPole]
  double next(double hz, double tiltPole) {
    var turn = hz / Tape.RATE_HZ;
    phase += turn;
    if (phase >= 1.0) {
      phase -= 1.0;
    }
    var t = phase / open;
    var pulse = t < 1.0 ? t * (2.0 - 3.0 * t) : 0.0;
    var past = (phase - open) / turn;
    if (past >= 0.0 && past < 1.0) {
      pulse += 0.5 * (past + past - past * past - 1.0);
    } else if (past < 0.0 && past > -1.0) {
      pulse += 0.5 * (past * past + past + past + 1.0);
    }
    low = pulse + tiltPole * (low - pulse);
    return low;
  }

  /// Soft singing closes the folds gently: fewer highs.
  static double tiltPole(double energy, double brightness) {
    return Decay.pole(brightness * (1_800.0 + 7_000.0 * energy * energy));
  }
}
