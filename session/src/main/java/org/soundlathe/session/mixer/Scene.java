package org.soundlathe.session.mixer;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The whole console as it stood when somebody stored it.
///
/// @param id stable, lower case, unique among scenes
/// @param name as people read it
/// @param tracks ids of the tracks that there were, in the order of the alphabet; those that came
///   later are no part of the scene
public record Scene(String id, String name, Set<String> tracks, Mixer mixer) {
  public Scene {
    tracks = Collections.unmodifiableSortedSet(new TreeSet<>(tracks));
  }
}
