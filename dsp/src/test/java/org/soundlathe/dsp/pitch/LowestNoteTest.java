package org.soundlathe.dsp.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.tone.Tones;

class LowestNoteTest {
  @ParameterizedTest
  @CsvSource({
    "41.2, 44100",
    "41.2, 48000",
    "30.87, 48000",
    "82.41, 96000",
    "196, 44100",
    "440, 48000",
    "880, 192000"
  })
  void aHeldNoteIsFoundWithinASixthOfASemitone(double hertz, int rate) {
    LowestNote note = LowestNote.of(pitches(rate, string(rate, hertz, 3))).orElseThrow();
    assertThat(note.hertz()).isCloseTo(hertz, within(hertz * 0.01));
    assertThat(note.voicedShare()).isGreaterThan(0.95);
    assertThat(note.confidence()).isGreaterThan(0.95);
  }

  @Test
  void aWeakFundamentalIsStillTheNote() {
    float[] wave = new float[48_000 * 3];
    for (int i = 0; i < wave.length; i++) {
      for (int harmonic = 2; harmonic < 8; harmonic++) {
        wave[i] += (float) (0.1 * StrictMath.sin(2 * StrictMath.PI * 55 * harmonic * i / 48_000));
      }
    }
    LowestNote note = LowestNote.of(pitches(48_000, new float[][] {wave})).orElseThrow();
    assertThat(note.hertz()).isCloseTo(55, within(0.5));
  }

  @Test
  void theLowestOfAWalkingBassCounts() {
    double[] line = {82.4, 98, 110, 123.5, 82.4, 73.4, 65.4, 55};
    float[] wave = new float[48_000 * 8];
    for (int note = 0; note < line.length; note++) {
      float[] played = string(48_000, line[note], 1)[0];
      System.arraycopy(played, 0, wave, note * 48_000, 48_000);
    }
    Pitches pitches = pitches(48_000, new float[][] {wave});
    assertThat(LowestNote.of(pitches).orElseThrow().hertz()).isCloseTo(55, within(1.0));
    Fundamental fundamental = Fundamental.of(pitches).orElseThrow();
    assertThat(fundamental.medianHertz()).isCloseTo(82.4, within(1.0));
    assertThat(fundamental.lowHertz()).isCloseTo(55, within(1.0));
    assertThat(fundamental.highHertz()).isCloseTo(123.5, within(1.5));
    assertThat(fundamental.confidence()).isGreaterThan(0.95);
  }

  @Test
  void noiseAndSilenceHaveNoLowestNote() {
    assertThat(LowestNote.of(pitches(48_000, Tones.noise(31, 2, 48_000 * 5, 0.1)))).isEmpty();
    assertThat(LowestNote.of(pitches(48_000, new float[1][48_000 * 5]))).isEmpty();
    assertThat(LowestNote.of(new PitchTrack(48_000).pitches())).isEmpty();
  }

  @Test
  void quietHumBetweenThePhrasesDoesNotCount() {
    float[] wave = new float[48_000 * 9];
    for (int i = 0; i < wave.length; i++) {
      wave[i] = (float) (1e-4 * StrictMath.sin(2 * StrictMath.PI * 50 * i / 48_000));
    }
    float[] voice = string(48_000, 220, 3)[0];
    for (int i = 0; i < voice.length; i++) {
      wave[48_000 * 3 + i] += voice[i];
    }
    LowestNote note = LowestNote.of(pitches(48_000, new float[][] {wave})).orElseThrow();
    assertThat(note.hertz()).isCloseTo(220, within(2.0));
  }

  /// A saw-like tone of ten harmonics.
  private static float[][] string(int rate, double hertz, double seconds) {
    float[] wave = new float[(int) (rate * seconds)];
    for (int i = 0; i < wave.length; i++) {
      double turns = hertz * i / rate;
      double sum = 0;
      for (int harmonic = 1; harmonic <= 10; harmonic++) {
        sum += StrictMath.sin(2 * StrictMath.PI * (turns * harmonic % 1)) / harmonic;
      }
      wave[i] = (float) (0.3 * sum);
    }
    return new float[][] {wave};
  }

  private static Pitches pitches(int rate, float[][] signal) {
    return Tones.through(new PitchTrack(rate), signal).pitches();
  }
}
