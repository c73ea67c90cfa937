package org.soundlathe.mixing.listening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which tracks are microphones (or a box and an amplifier) of one and the same playing.
///
/// @param leaders from each track's id to the id of the first track of its source
public record Sources(Map<String, String> leaders) {
  public Sources {
    leaders = Map.copyOf(leaders);
  }

  /// Every track a source of its own.
  public static Sources apart() {
    return new Sources(Map.of());
  }

  /// Joins what pairs of ids say belongs together; the track that comes first leads.
  public static Sources ofPairs(List<String> inOrder, List<Map.Entry<String, String>> pairs) {
    var leaders = new LinkedHashMap<String, String>();
    inOrder.forEach(id -> leaders.put(id, id));
    for (var pair : pairs) {
      var one = leaders.getOrDefault(pair.getKey(), pair.getKey());
      var other = leaders.getOrDefault(pair.getValue(), pair.getValue());
      var first = inOrder.indexOf(one) <= inOrder.indexOf(other) ? one : other;
      leaders.replaceAll((_, lead) -> lead.equals(one) || lead.equals(other) ? first : lead);
    }
    return new Sources(leaders);
  }

  public boolean isLeader(String id) {
    return leaders.getOrDefault(id, id).equals(id);
  }

  /// The ids of all tracks of the source that the track leads, itself first.
  public List<String> together(String leader) {
    var ids = new ArrayList<String>();
    ids.add(leader);
    leaders.keySet().stream()
        .sorted()
        .filter(id -> !id.equals(leader) && leader.equals(leaders.get(id)))
        .forEach(ids::add);
    return ids;
  }
}
