package org.soundlathe.session.recovery;

import java.util.List;

/// A wet take that was printed from a dry one.
///
/// @param file relative to the session folder
/// @param dryFile that of the dry take
/// @param samplesSha256 of its samples; may be empty
/// @param inserts that it was printed through
record PrintedTake(String file, String dryFile, String samplesSha256, List<Integer> inserts) {
  PrintedTake {
    inserts = List.copyOf(inserts);
  }
}
