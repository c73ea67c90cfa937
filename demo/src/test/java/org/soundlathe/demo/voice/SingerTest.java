package org.soundlathe.demo.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.demo.Listening;
import org.soundlathe.demo.score.Bar;
import org.soundlathe.demo.score.Form;
import org.soundlathe.demo.score.Pitch;
import org.soundlathe.demo.score.Song;
import org.soundlathe.demo.score.Tone;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.demo.tone.Tape;

class SingerTest {
  private static final Bar BAR = new Bar(0, "verse", 1, false, 9, 0.9);

  @Test
  void leadVoiceIsInTune() {
    var song = Song.of(Form.SONG);
    var voice = Singer.lead(song, 0, "a take").samples();
    var sum = 0.0;
    var held = new ArrayList<Double>();
    for (var tone : song.melody("voice")) {
      if (tone.lengthSeconds() > 0.5) {
        // After the scoop, over whole turns of the vibrato, before the closing consonant.
        var from = tone.atSeconds() + 0.15;
        var cents =
            Listening.centsOff(
                Listening.cut(voice, from, from + 2.0 / 5.4), Pitch.hz(tone.midi().getFirst()));
        held.add(cents);
        sum += cents;
      }
    }
    assertThat(held).hasSizeGreaterThan(8).allSatisfy(c -> assertThat(c).isBetween(-30.0, 30.0));
    assertThat(sum / held.size()).isEqualTo(0.0, within(10.0));
  }

  @Test
  void vowelsFallOnTheBeatAndConsonantsBeforeIt() {
    var melody = List.of(tone(1.0, 0.5, "s-t-aa-p"), tone(1.5, 0.5, "n-aw"));
    var gestures = Articulation.of(melody, 0, 0.0, 0.0, Dice.named("x"));

    assertThat(start(gestures, "aa")).isEqualTo(1.0, within(1e-9));
    assertThat(start(gestures, "aw")).isEqualTo(1.5, within(1e-9));
    assertThat(start(gestures, "s")).isLessThan(start(gestures, "t"));
    assertThat(start(gestures, "t")).isLessThan(1.0);
    assertThat(start(gestures, "p")).isBetween(1.0, start(gestures, "n"));
    assertThat(gestures).extracting(Gesture::atSeconds).isSorted();
  }

  @Test
  void vowelsDifferByTheirFormants() {
    // A man's "ee" has its second formant near 2300 Hz and nothing at 1100, his "ah" the reverse.
    var ee = sung("iy");
    var ah = sung("aa");

    assertThat(around(ee, 2_310.0)).isGreaterThan(3.0 * around(ee, 1_100.0));
    assertThat(around(ah, 1_100.0)).isGreaterThan(3.0 * around(ah, 2_310.0));
  }

  @Test
  void aSingerBreathesBeforeSinging() {
    var tape = new Tape(96_000);
    Singer.sing(tape, List.of(tone(1.0, 0.5, "aa")), 0, Throat.LEAD, "x");

    assertThat(Listening.rms(Listening.cut(tape.samples(), 0.0, 0.5))).isLessThan(1e-6);
    assertThat(Listening.rms(Listening.cut(tape.samples(), 0.7, 0.9))).isGreaterThan(1e-4);
  }

  @Test
  void everySyllableOfTheSongCanBeSung() {
    var song = Song.of(Form.SONG);
    for (var part : List.of("voice", "backing")) {
      assertThat(Articulation.of(song.melody(part), 0, 0.0, 0.0, Dice.named(part)))
          .hasSizeGreaterThan(song.melody(part).size())
          .extracting(Gesture::atSeconds)
          .isSorted();
    }
  }

  private static float[] sung(String vowel) {
    var tape = new Tape(96_000);
    var man = new Throat(1.0, 0.0, 1.0, 0.0, 0.0);
    Singer.sing(tape, List.of(tone(0.5, 1.0, vowel)), 0, man, "x");
    return Listening.cut(tape.samples(), 0.7, 1.3);
  }

  /// The strongest harmonic of A2 within 110 Hz.
  private static double around(float[] sound, double hz) {
    var most = 0.0;
    for (var h = 1; h * 110.0 < hz + 110.0; h++) {
      if (h * 110.0 > hz - 110.0) {
        for (var off = -3.0; off <= 3.0; off += 1.0) {
          most = Math.max(most, Listening.level(sound, h * 110.0 + off));
        }
      }
    }
    return most;
  }

  private static Tone tone(double at, double length, String manner) {
    return new Tone(BAR, at, length, List.of(45), manner);
  }

  private static double start(List<Gesture> gestures, String symbol) {
    return gestures.stream()
        .filter(gesture -> gesture.phoneme().equals(Phoneme.of(symbol)))
        .findFirst()
        .orElseThrow()
        .atSeconds();
  }
}
