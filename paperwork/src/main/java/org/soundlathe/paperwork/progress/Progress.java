package org.soundlathe.paperwork.progress;

/// Where a long job says how far it is and asks whether to stop. May be called from any thread.
public interface Progress {
  /// Says that the work named is done to a fraction.
  ///
  /// @param work a few plain words, such as `mixing`
  /// @param fraction 0..1
  /// @throws Interrupted if the job was asked to stop
  void at(String work, double fraction);

  /// Reports nothing and never stops.
  static Progress none() {
    return (work, fraction) -> {};
  }

  /// Maps the whole of a smaller job onto a stretch of this one.
  default Progress part(double from, double to) {
    return (work, fraction) -> at(work, from + (to - from) * fraction);
  }
}
