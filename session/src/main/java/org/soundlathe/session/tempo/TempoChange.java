package org.soundlathe.session.tempo;

/// From where on it goes how fast. A bar begins there: where the bar before is not over, it is cut
/// short.
public sealed interface TempoChange {
  Meter meter();

  /// Bound to the clock: it stays where it is when an earlier tempo changes.
  ///
  /// @param frame on the time line
  record AtFrame(long frame, Meter meter) implements TempoChange {
    public AtFrame {
      if (frame < 0 || frame > TempoMap.MAX_FRAME) {
        throw new IllegalArgumentException("a tempo at frame " + frame);
      }
    }
  }

  /// Bound to the music.
  ///
  /// @param bar counted from 1
  record AtBar(long bar, Meter meter) implements TempoChange {
    public AtBar {
      if (bar < 1 || bar > TempoMap.MAX_BAR) {
        throw new IllegalArgumentException("a tempo at bar " + bar);
      }
    }
  }
}
