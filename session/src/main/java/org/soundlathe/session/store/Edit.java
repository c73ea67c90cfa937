package org.soundlathe.session.store;

import java.util.List;
import java.util.OptionalLong;

/// What an edit did.
///
/// @param number of the step in the history; empty if nothing changed, so nothing was written
/// @param changes in words
public record Edit(OptionalLong number, List<String> changes) {
  public Edit {
    changes = List.copyOf(changes);
  }

  public boolean isNothing() {
    return number.isEmpty();
  }
}
