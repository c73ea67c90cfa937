package org.soundlathe.session.store;

import java.util.List;
import java.util.OptionalLong;

/// One step of a session's history as people read it.
///
/// @param number counts from 1
/// @param of which step an undo or redo is about; empty for an edit
/// @param command the words of the command line
/// @param changes what it changed, in words, such as `kick.fader.gainDb: 0 → -2`
/// @param inForce false for an edit that is undone now
public record LogEntry(
    long number,
    Kind kind,
    OptionalLong of,
    String command,
    List<String> changes,
    boolean inForce) {
  public LogEntry {
    changes = List.copyOf(changes);
  }

  /// How the step came about.
  public enum Kind {
    EDIT,
    UNDO,
    REDO
  }
}
