package org.soundlathe.dsp.dynamics;

/// What linked strips hear of one another.
public enum Link {
  /// The loudest of them.
  LOUDEST,
  /// Their mean power: a hit on one side counts half.
  AVERAGE
}
