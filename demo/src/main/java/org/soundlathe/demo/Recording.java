package org.soundlathe.demo;

import org.soundlathe.demo.tone.Tape;

/// What was recorded for one track, before it becomes a file.
///
/// @param sound one channel; not copied
/// @param channels how many times it stands in the file, 1 or 2
/// @param rateHz its sample rate
/// @param startFrame where in the song it begins, counted at its own rate
record Recording(float[] sound, int channels, int rateHz, int startFrame) {
  /// A tape as it comes from the machine.
  static Recording of(Tape tape) {
    return new Recording(tape.samples(), 1, Tape.RATE_HZ, 0);
  }

  /// The same circumstances with another sound.
  Recording with(float[] other) {
    return new Recording(other, channels, rateHz, startFrame);
  }

  double lengthSeconds() {
    return (double) sound.length / rateHz;
  }
}
