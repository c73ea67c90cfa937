package org.soundlathe.engine.plan;

/// A value that moves over time: a pure function of the session frame, so that it is the same
/// wherever playing begins.
@FunctionalInterface
public interface Curve {
  /// The value at a session frame; before the first point and after the last it stays. Switches are
  /// 0 (off) and 1 (on), words the number of their place in the list of words.
  double at(long frame);
}
