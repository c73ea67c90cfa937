package org.soundlathe.tracking.chain;

/// What becomes of the recording chain in the takes. The dry take is always kept.
public enum Print {
  /// Dry takes; the chain stays as settings of the track, heard when they play.
  DRY,
  /// What was heard is printed beside the dry take and sounds; the inserts are switched off.
  WET,
  /// Printed as well; the dry take sounds, with the inserts on.
  BOTH
}
