package org.soundlathe.demo;

import org.soundlathe.demo.score.Form;

/// How large the demo song is.
///
/// @param tracks how many files the band hands over, 1..400: below 24 those that the song needs
///   most, above the layers of a larger production; from 16 on they hold every planted fault
/// @param form how much of the song is played
public record DemoSize(int tracks, Form form) {
  private static final int STANDARD_TRACKS = 23;
  private static final int FEWEST_TRACKS = 1;
  private static final int EVERY_FAULT_TRACKS = 16;
  private static final int MOST_TRACKS = 400;

  public DemoSize {
    if (tracks < FEWEST_TRACKS || tracks > MOST_TRACKS) {
      throw new IllegalArgumentException(
          "tracks " + tracks + " is outside " + FEWEST_TRACKS + ".." + MOST_TRACKS);
    }
  }

  /// The whole song as the band recorded it.
  public static DemoSize standard() {
    return new DemoSize(STANDARD_TRACKS, Form.SONG);
  }

  /// About 17 s of each section but the solo, on as few tracks as hold every planted fault.
  public static DemoSize small() {
    return new DemoSize(EVERY_FAULT_TRACKS, Form.EXCERPT);
  }

  /// The same form on another number of tracks.
  public DemoSize withTracks(int number) {
    return new DemoSize(number, form);
  }
}
