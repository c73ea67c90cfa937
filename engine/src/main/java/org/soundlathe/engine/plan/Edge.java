package org.soundlathe.engine.plan;

import java.util.Optional;
import org.soundlathe.dsp.parameter.Parameter.Amount;

/// One strip's sound on its way into another.
///
/// @param from index of the strip that sounds
/// @param to index of the strip that hears it, after it in the order
/// @param tap where it is taken from
/// @param send the setting of `from` that says how loud, such as `send.hall.gainDb`; empty for what
///   feeds its bus
/// @param gainDb on top of that
/// @param level a factor that moves on top of that, 0..1
public record Edge(
    int from, int to, Tap tap, Optional<Amount> send, double gainDb, Optional<Curve> level) {
  /// Where on the strip a sound is taken from; always behind pan and width, and silent where the
  /// strip is muted.
  public enum Tap {
    /// After the fader.
    POST,
    /// Before the fader.
    PRE
  }

  /// What feeds a bus.
  public static Edge feed(int from, int to) {
    return new Edge(from, to, Tap.POST, Optional.empty(), 0, Optional.empty());
  }
}
