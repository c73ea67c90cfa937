package org.soundlathe.engine.version;

import java.util.Map;
import java.util.Set;

/// The same mix with some tracks missing or at another level. Their sound goes with everything that
/// they send to; what they key is moved as in the mix.
///
/// @param id unique among all that is printed, such as `instrumental`
/// @param missing ids of the tracks that are not heard
/// @param levels from the id of a track to its level, where it differs from the mix
public record Version(String id, Set<String> missing, Map<String, Level> levels, Point point) {
  public Version {
    missing = Set.copyOf(missing);
    levels = Map.copyOf(levels);
  }

  /// Everything, as in the mix.
  public static Version whole(String id, Point point) {
    return new Version(id, Set.of(), Map.of(), point);
  }

  /// The same, taken elsewhere.
  public Version at(String newId, Point newPoint) {
    return new Version(newId, missing, levels, newPoint);
  }
}
