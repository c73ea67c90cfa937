package org.soundlathe.demo;

import org.soundlathe.demo.tone.Tape;

/// What was recorded for one track, before it becomes a file.
///
/// @param tape one channel; its frames are counted at the rate given
/// @param channels how many times it stands in the file, 1 or 2
/// @param rateHz its sample rate
/// @param startFrame where in the song it begins, counted at its own rate
record Recording(Tape tape, int channels, int rateHz, int startFrame) {
  /// A tape as it comes from the machine.
  static Recording of(Tape tape) {
    return new Recording(tape, 1, Tape.RATE_HZ, 0);
  }

  /// The same circumstances with another sound.
  Recording with(float[] sound) {
    return new Recording(Tape.of(sound), channels, rateHz, startFrame);
  }

  float[] sound() {
    return tape.samples();
  }

  double lengthSeconds() {
    return (double) tape.lengthFrames() / rateHz;
  }
}
