package org.soundlathe.demo.key;

import java.util.List;

/// A sound of a keyboard: what is played with it, its partials, how they come and go.
///
/// @param name equal names are equal players
/// @param player whose pattern is played
/// @param lowestMidi the lowest note that it plays
/// @param partials as multiples of the note
/// @param fall how much softer each partial is than the one before, 0..1
/// @param ringSeconds how long a held note takes to fall by 60 dB
/// @param riseSeconds how long it takes to come
/// @param tremolo how far the level swings, 0..1
public record Stop(
    String name,
    String player,
    int lowestMidi,
    List<Double> partials,
    double fall,
    double ringSeconds,
    double riseSeconds,
    double tremolo,
    double tremoloHz) {
  private static final double FOREVER = 900.0;

  public Stop {
    partials = List.copyOf(partials);
  }

  /// The stop of a word in the tables.
  public static Stop of(String word) {
    return switch (word) {
      case "organ" -> held(word, 52, List.of(0.5, 1.0, 1.5, 2.0, 3.0, 4.0), 0.7, 0.01, 0.25, 6.7);
      case "organ-low" -> held(word, 40, List.of(1.0, 2.0, 3.0), 0.5, 0.01, 0.15, 0.8);
      case "pad" ->
          held(word, 52, List.of(1.0, 1.003, 2.0, 2.007, 3.0, 3.011, 4.0), 0.75, 0.25, 0.1, 0.5);
      case "strings" -> held(word, 64, players(), 0.8, 0.12, 0.12, 5.3);
      case "rhodes" ->
          new Stop(
              word, "piano-right", 52, List.of(1.0, 2.0, 3.0, 7.1), 0.35, 2.2, 0.003, 0.2, 4.6);
      case "arp" ->
          new Stop(
              word,
              "arp",
              64,
              List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0),
              0.75,
              0.35,
              0.002,
              0.0,
              1.0);
      default -> throw new IllegalArgumentException("no such stop: " + word);
    };
  }

  private static Stop held(
      String name,
      int lowestMidi,
      List<Double> partials,
      double fall,
      double riseSeconds,
      double tremolo,
      double tremoloHz) {
    return new Stop(
        name, "held", lowestMidi, partials, fall, FOREVER, riseSeconds, tremolo, tremoloHz);
  }

  /// Several players on a note, never quite together.
  private static List<Double> players() {
    return List.of(0.998, 1.0, 1.003, 1.997, 2.0, 2.005, 2.995, 3.004, 4.0, 5.0, 6.0);
  }
}
