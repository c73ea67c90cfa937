package org.soundlathe.demo.voice;

import java.util.List;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.score.Tone;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Filter;
import org.soundlathe.demo.tone.Tape;

/// Sings a melody with its words onto a tape.
public final class Singer {
  private static final double OPEN_PART = 0.62;

  private final Throat throat;
  private final Dice dice;
  private final Folds folds = new Folds(OPEN_PART);
  private final Mouth mouth;
  private final Pitching pitching;
  private double waver;

  private Singer(Throat throat, Dice dice) {
    this.throat = throat;
    this.dice = dice;
    this.mouth = new Mouth(throat.mouth());
    this.pitching = new Pitching(throat, dice);
  }

  /// Adds one singer to a tape.
  ///
  /// @param part which of the notes of a chord is sung, counted from the lowest
  /// @param take a name for this recording; another name is another take
  public static void sing(Tape tape, List<Tone> melody, int part, Throat throat, String take) {
    var dice = Dice.named(take);
    var gestures =
        Articulation.of(melody, part, throat.shiftSemitones(), throat.looseSeconds(), dice);
    new Singer(throat, dice).follow(gestures, tape.samples());
  }

  /// The lead voice, close to its microphone.
  ///
  /// @param semitones 0, or 12 below or above what is written
  public static Tape lead(Song song, int semitones, String take) {
    var tape = new Tape(Tape.frames(song.lengthSeconds()));
    sing(tape, song.melody("voice"), 0, Throat.LEAD.shifted(semitones), take);
    close(tape);
    return tape;
  }

  /// What a close microphone does to a voice.
  static void close(Tape tape) {
    Filter.highPass(85.0, 0.7).over(tape.samples());
    Filter.bell(210.0, 2.0, 0.8).over(tape.samples());
    Filter.bell(3_400.0, 6.0, 0.6).over(tape.samples());
    Filter.lowPass(15_000.0, 0.7).over(tape.samples());
  }

  private void follow(List<Gesture> gestures, float[] samples) {
    for (var g = 0; g < gestures.size(); g++) {
      var gesture = gestures.get(g);
      var from = step(gesture.atSeconds());
      var isLast = g + 1 == gestures.size();
      var to = isLast ? from + Tape.RATE_HZ / 4 : step(gestures.get(g + 1).atSeconds());
      var isRest = gesture.phoneme().equals(Phoneme.of("rest"));
      // A closed mouth has fallen silent after a quarter of a second.
      var end = isRest ? Math.min(to, from + Tape.RATE_HZ / 4) : to;
      for (var at = from; at + Mouth.STEP_FRAMES <= Math.min(end, samples.length); ) {
        step(gesture, samples, at);
        at += Mouth.STEP_FRAMES;
      }
    }
  }

  private void step(Gesture gesture, float[] samples, int at) {
    var hz = pitching.hz(gesture, (double) at / Tape.RATE_HZ);
    var tilt = Folds.tiltPole(gesture.energy(), throat.brightness());
    waver += 0.04 * (0.5 * dice.signed() - waver);
    var level = (0.3 + 0.7 * gesture.energy()) * (1.0 + waver);
    mouth.approach(gesture, hz);
    for (var i = at; i < at + Mouth.STEP_FRAMES; i++) {
      var noise = dice.signed();
      var air = folds.isOpen() ? 0.03 * noise : 0.0;
      samples[i] += (float) (level * mouth.next(folds.next(hz, tilt) + air, noise));
    }
  }

  /// The nearest step of the mouth to a time, in frames.
  private static int step(double seconds) {
    return Tape.frames(seconds) / Mouth.STEP_FRAMES * Mouth.STEP_FRAMES;
  }
}
