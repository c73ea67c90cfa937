package org.soundlathe.demo.string;

/// One stroke on one string.
///
/// @param midi the note that it comes to rest on; parts of a semitone are allowed
/// @param lengthSeconds until the string is damped
/// @param velocity 0..1
/// @param ring how freely it rings: 1 free, 0.05 damped by the palm
/// @param bendSemitones how far below the note the bend into it begins
/// @param vibratoSemitones how far the finger shakes it, either way
record Pluck(
    double midi,
    double lengthSeconds,
    double velocity,
    double ring,
    double bendSemitones,
    double vibratoSemitones) {
  private static final double BEND_SECONDS = 0.085;
  private static final double VIBRATO_DELAY_SECONDS = 0.18;
  private static final double VIBRATO_HZ = 5.2;

  Pluck(double midi, double lengthSeconds, double velocity, double ring) {
    this(midi, lengthSeconds, velocity, ring, 0.0, 0.0);
  }

  /// The pitch at a time after the stroke.
  double midiAt(double seconds) {
    var bent = Math.max(0.0, 1.0 - seconds / BEND_SECONDS);
    var shaken = Math.min(1.0, Math.max(0.0, (seconds - VIBRATO_DELAY_SECONDS) / 0.15));
    var wave = StrictMath.sin(2.0 * StrictMath.PI * VIBRATO_HZ * seconds);
    return midi
        - bendSemitones * bent * bent * (3.0 - 2.0 * bent)
        + vibratoSemitones * shaken * wave;
  }
}
