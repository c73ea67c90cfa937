package org.soundlathe.engine.desk;

import java.util.List;
import java.util.function.UnaryOperator;

/// What of an earlier rendering may stand in for parts of this one.
///
/// @param sums where earlier sums are found and new ones kept
/// @param tracks what each track plays, in the order of the strips: the same word means the same
///   sound, such as the checksums of its files with their places
/// @param responses from the name of a response to its checksum
/// @param frames for how long curves are compared; nothing is rendered beyond
public record Reused(
    Reuse sums, List<String> tracks, UnaryOperator<String> responses, long frames) {
  /// Everything is rendered, nothing kept.
  public static final Reused NOTHING = new Reused(Reuse.NOTHING, List.of(), name -> name, 0);

  /// Whether anything may be found or kept.
  public boolean isOn() {
    return !sums.equals(Reuse.NOTHING);
  }

  public Reused {
    tracks = List.copyOf(tracks);
  }
}
