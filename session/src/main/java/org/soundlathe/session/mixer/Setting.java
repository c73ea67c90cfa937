package org.soundlathe.session.mixer;

import org.soundlathe.paperwork.value.Value;

/// A value of the console and who set it.
///
/// @param locked true where a person has said that it must stay
public record Setting(Value value, Origin origin, boolean locked) {
  /// Whether the plan must leave it alone.
  public boolean isKept() {
    return locked || origin == Origin.HAND;
  }
}
