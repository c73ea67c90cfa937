package org.soundlathe.session.mixer;

/// A strip that sums others; the bus `mix` is the last.
///
/// @param id stable, lower case, unique among tracks, buses and spaces
/// @param name as people read it
public record Bus(String id, String name) {
  /// The id of the bus that everything ends in.
  public static final String MIX = "mix";
}
