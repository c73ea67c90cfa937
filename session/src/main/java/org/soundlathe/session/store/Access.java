package org.soundlathe.session.store;

/// What a session folder is opened for.
public enum Access {
  /// To look; any number of runs at a time, also beside one that edits.
  READ,
  /// To change; one run at a time, kept by a lock of the operating system.
  EDIT
}
