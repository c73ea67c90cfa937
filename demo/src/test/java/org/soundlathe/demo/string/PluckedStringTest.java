package org.soundlathe.demo.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.demo.Listening;
import org.soundlathe.demo.score.Form;
import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.dsp.unit.Decibels;

class PluckedStringTest {
  @ParameterizedTest
  @ValueSource(ints = {40, 45, 52, 57, 64, 69, 76, 83, 88})
  void guitarIsInTune(int midi) {
    var sound = pluck(StringBody.GUITAR, new Pluck(midi, 1.5, 0.9, 1.0));

    assertThat(Listening.centsOff(Listening.cut(sound, 0.1, 0.9), Pitch.hz(midi)))
        .isEqualTo(0.0, within(3.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 33, 38, 43, 50})
  void bassIsInTune(int midi) {
    var sound = pluck(StringBody.BASS, new Pluck(midi, 1.5, 0.9, 1.0));

    assertThat(Listening.centsOff(Listening.cut(sound, 0.1, 0.9), Pitch.hz(midi)))
        .isEqualTo(0.0, within(3.0));
  }

  @Test
  void everyLongBassNoteOfTheSongIsInTune() {
    var song = Song.of(Form.EXCERPT);
    var bass = BassGuitar.direct(song, "bass").samples();
    var checked = 0;
    for (var cell : song.cells("bass")) {
      if (cell.lengthSeconds() > 0.3) {
        var hz = Pitch.hz(cell.bar().root(28) + cell.semitones().getFirst());
        var note = Listening.cut(bass, cell.atSeconds() + 0.08, cell.atSeconds() + 0.3);
        assertThat(Listening.centsOff(note, hz)).as(cell.toString()).isEqualTo(0.0, within(10.0));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(16);
  }

  @Test
  void aStringFallsBySixtyDecibelsInItsTime() {
    // A2 rings 5 s by its body: 12 dB a second.
    var sound = pluck(StringBody.GUITAR, new Pluck(45, 4.0, 0.9, 1.0));
    var early = Listening.level(Listening.cut(sound, 1.0, 1.5), 110.0);
    var late = Listening.level(Listening.cut(sound, 3.0, 3.5), 110.0);

    assertThat(Decibels.ofGain(early / late)).isEqualTo(24.0, within(1.5));
  }

  @Test
  void aBendArrivesFromBelow() {
    var sound = pluck(StringBody.GUITAR, new Pluck(69, 1.0, 0.9, 1.0, 2.0, 0.0));

    var before = Listening.level(Listening.cut(sound, 0.0, 0.03), 392.0);
    var after = Listening.level(Listening.cut(sound, 0.3, 0.33), 392.0);
    assertThat(before).isGreaterThan(3.0 * after);
    assertThat(Listening.centsOff(Listening.cut(sound, 0.2, 0.9), 440.0))
        .isEqualTo(0.0, within(3.0));
  }

  @Test
  void thePalmDampsTheString() {
    var open = pluck(StringBody.GUITAR, new Pluck(45, 0.5, 0.9, 1.0));
    var muted = pluck(StringBody.GUITAR, new Pluck(45, 0.5, 0.9, 0.07));

    assertThat(Listening.rms(Listening.cut(muted, 0.3, 0.4)))
        .isLessThan(0.1 * Listening.rms(Listening.cut(open, 0.3, 0.4)));
  }

  @Test
  void aHarderStrokeIsBrighter() {
    var soft = pluck(StringBody.GUITAR, new Pluck(45, 0.5, 0.2, 1.0));
    var hard = pluck(StringBody.GUITAR, new Pluck(45, 0.5, 1.0, 1.0));

    assertThat(brightness(hard)).isGreaterThan(1.3 * brightness(soft));
  }

  /// How much the sound changes from frame to frame, beside its level.
  private static double brightness(float[] sound) {
    var change = new float[sound.length - 1];
    for (var i = 0; i < change.length; i++) {
      change[i] = sound[i + 1] - sound[i];
    }
    return Listening.rms(change) / Listening.rms(sound);
  }

  private static float[] pluck(StringBody body, Pluck pluck) {
    return PluckedString.sound(body, pluck, Dice.named("a string"));
  }
}
