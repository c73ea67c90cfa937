package org.soundlathe.engine.version;

/// Where a version leaves the desk.
public enum Point {
  /// After the strip of the mix, as the mix itself.
  AFTER_MIX_CHAIN,
  /// As the plain sum that the strip of the mix gets.
  BEFORE_MIX_CHAIN
}
