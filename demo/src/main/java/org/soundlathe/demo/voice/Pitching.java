package org.soundlathe.demo.voice;

import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

/// The pitch as it is really sung: it glides to the note, scoops into long ones, wavers and shakes.
final class Pitching {
  private static final double STEP_SECONDS = (double) Mouth.STEP_FRAMES / Tape.RATE_HZ;
  private static final double KEEP = StrictMath.exp(-STEP_SECONDS / 0.020);
  private static final double LONG_NOTE_SECONDS = 0.32;
  private static final double SCOOP_SEMITONES = 0.9;
  private static final double VIBRATO_HZ = 5.4;
  private static final double DRIFT_SEMITONES = 0.05;

  private final Throat throat;
  private final Dice dice;
  private double midi;
  private double drift;
  private double shake;

  Pitching(Throat throat, Dice dice) {
    this.throat = throat;
    this.dice = dice;
  }

  /// The pitch one step later.
  double hz(Gesture gesture, double atSeconds) {
    var note = gesture.note();
    var isLong = note.isPresent() && note.get().lengthSeconds() > LONG_NOTE_SECONDS;
    var sinceSeconds = atSeconds - note.map(Gesture.Span::fromSeconds).orElse(atSeconds);
    var scoop = isLong ? SCOOP_SEMITONES * Math.max(0.0, 1.0 - sinceSeconds / 0.09) : 0.0;
    var target = gesture.midi() - scoop;
    midi = midi < 1.0 ? target : target + KEEP * (midi - target);
    drift += 0.02 * (DRIFT_SEMITONES * 6.0 * dice.signed() - drift);
    var grown = isLong ? Math.min(1.0, Math.max(0.0, (sinceSeconds - 0.16) / 0.25)) : 0.0;
    shake += VIBRATO_HZ * STEP_SECONDS * (1.0 + 0.1 * dice.signed());
    var vibrato = throat.vibratoSemitones() * grown * StrictMath.sin(2.0 * StrictMath.PI * shake);
    return Pitch.hz(midi + drift + vibrato);
  }
}
