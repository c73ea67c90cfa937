package org.soundlathe.engine.version;

import java.util.Set;

/// Which tracks sing.
///
/// @param lead ids of the tracks of the lead voice
/// @param backing ids of the tracks of all other voices
public record Voices(Set<String> lead, Set<String> backing) {
  public Voices {
    lead = Set.copyOf(lead);
    backing = Set.copyOf(backing);
  }

  boolean include(String track) {
    return lead.contains(track) || backing.contains(track);
  }
}
