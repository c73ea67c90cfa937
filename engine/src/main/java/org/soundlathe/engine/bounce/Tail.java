package org.soundlathe.engine.bounce;

/// What of a song is written after its last frame.
public sealed interface Tail {
  /// Until everything that still rings has fallen below -100 dBFS.
  record RingOut() implements Tail {}

  /// For so long, whether it still rings or not.
  ///
  /// @param seconds 0..600
  record Fixed(double seconds) implements Tail {
    private static final double MAX_SECONDS = 600;

    public Fixed {
      if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
        throw new IllegalArgumentException(
            "a tail of " + seconds + " s is outside 0.." + MAX_SECONDS);
      }
    }
  }

  /// Nothing.
  Tail NONE = new Fixed(0);
}
