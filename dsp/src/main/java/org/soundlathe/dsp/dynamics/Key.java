package org.soundlathe.dsp.dynamics;

/// Whom a strip listens to.
public enum Key {
  /// Its own sound.
  OWN,
  /// The sound that stands in the same column of the key rows, such as a kick that moves the bass.
  OTHER
}
