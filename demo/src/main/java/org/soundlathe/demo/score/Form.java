package org.soundlathe.demo.score;

/// How much of the song is played.
public enum Form {
  /// All of it: intro, verse, chorus, solo, chorus, ending; about 67 s.
  SONG,
  /// A taste of each section but the solo; about 17 s.
  EXCERPT
}
