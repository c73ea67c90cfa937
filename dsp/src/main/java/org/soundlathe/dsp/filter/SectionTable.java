package org.soundlathe.dsp.filter;

import java.util.Arrays;

/// A row of designs, for a filter that goes to and fro along it: each is made once.
public final class SectionTable {
  final Mix mixes;
  private final boolean[] isSet;

  /// @param entries at least 2; all pass until they are set
  public SectionTable(int entries) {
    mixes = new Mix(entries);
    isSet = new boolean[entries];
    for (int entry = 0; entry < entries; entry++) {
      mixes.pass(entry);
    }
  }

  public void set(int entry, Section section) {
    mixes.set(entry, section, 1);
    isSet[entry] = true;
  }

  /// Whether the entry has a design since the last [#clear].
  public boolean isSet(int entry) {
    return isSet[entry];
  }

  /// Wants new designs for all.
  public void clear() {
    Arrays.fill(isSet, false);
  }

  public int entries() {
    return mixes.turn.length;
  }
}
