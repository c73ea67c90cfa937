package org.soundlathe.dsp.amplifier;

/// How the amplifier is built.
public enum Voicing {
  /// One stage, and a stack of knobs with a deep hollow.
  CLEAN,
  /// Two stages: breaks up when it is played hard.
  CRUNCH,
  /// Three stages, tight in the lows: sings.
  LEAD
}
