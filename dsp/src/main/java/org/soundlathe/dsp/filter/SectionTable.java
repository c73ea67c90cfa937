package org.soundlathe.dsp.filter;

/// A row of designs, for a filter that goes to and fro along it: no design while sound runs.
public final class SectionTable {
  final Mix mixes;

  /// @param entries at least 2; all pass until they are set
  public SectionTable(int entries) {
    mixes = new Mix(entries);
    for (int entry = 0; entry < entries; entry++) {
      mixes.pass(entry);
    }
  }

  public void set(int entry, Section section) {
    mixes.set(entry, section, 1);
  }

  public int entries() {
    return mixes.turn.length;
  }
}
