package org.soundlathe.dsp.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class TunerTest {
  private static final int B0 = 23;
  private static final int C8 = 108;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void everyNoteFromBassToPiccoloIsReadToACent(int rateHz) {
    for (int number = B0; number <= C8; number += rateHz == 48_000 ? 1 : 5) {
      Random random = new Random(number);
      Note note = new Note(number);
      double cents = -45 + 90 * random.nextDouble();
      double hertz = note.hertz(440) * StrictMath.pow(2, cents / 1200);
      float[][] sound = note(random, hertz, rateHz, 0.5);
      add(sound[0], Tones.noise(number, 1, sound[0].length, 0.0005)[0]);
      Tuning tuning = Tones.through(new Tuner(rateHz), sound).tuning(440).orElseThrow();
      assertThat(tuning.note()).as("seed %d", number).isEqualTo(note);
      assertThat(tuning.cents()).as("seed %d", number).isCloseTo(cents, within(1.0));
      assertThat(tuning.confidence()).isGreaterThan(0.85);
    }
  }

  @Test
  void aToneOfOnePartialIsReadToATenthOfACent() {
    for (double hertz : new double[] {30.87, 82.41, 441.3, 1_975.5, 4_186}) {
      float[][] sine = new Tones(48_000, 1, 0.5).sine(hertz, -12, 0.5).signal();
      Tuning tuning = Tones.through(new Tuner(48_000), sine).tuning(440).orElseThrow();
      assertThat(1200 * StrictMath.log(tuning.hertz() / hertz) / StrictMath.log(2))
          .as("%s Hz", hertz)
          .isCloseTo(0, within(0.1));
      assertThat(tuning.levelDbfs()).isCloseTo(-15.01, within(0.3));
    }
  }

  @Test
  void theReferenceMovesEveryNote() {
    float[][] sine = new Tones(48_000, 1, 0.5).sine(415, -12, 0.5).signal();
    Tuner tuner = Tones.through(new Tuner(48_000), sine);
    assertThat(tuner.tuning(415).orElseThrow().note().name()).isEqualTo("A4");
    assertThat(tuner.tuning(415).orElseThrow().cents()).isCloseTo(0, within(0.1));
    assertThat(tuner.tuning(440).orElseThrow().note().name()).isEqualTo("G#4");
    assertThatThrownBy(() -> tuner.tuning(0)).hasMessageContaining("referenceHz 0.0");
  }

  @Test
  void silenceAndNoiseHaveNoPitch() {
    assertThat(Tones.through(new Tuner(48_000), new float[1][48_000]).tuning(440)).isEmpty();
    for (int seed = 1; seed <= 5; seed++) {
      Tuner tuner = Tones.through(new Tuner(48_000), Tones.noise(seed, 1, 48_000, 0.1));
      assertThat(tuner.tuning(440)).as("seed %d", seed).isEmpty();
    }
    float[][] soft = new Tones(48_000, 1, 0.5).sine(440, -75, 0.5).signal();
    assertThat(Tones.through(new Tuner(48_000), soft).tuning(440)).isEmpty();
  }

  @Test
  void aNoteThatHasEndedIsForgotten() {
    float[][] sound = new Tones(48_000, 1, 1).sine(440, -12, 0.5).silence(0.5).signal();
    assertThat(Tones.through(new Tuner(48_000), sound).tuning(440)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"B0,30.868", "E1,41.203", "C4,261.626", "A4,440", "C8,4186.009", "A-1,13.75"})
  void notesHaveTheirNames(String name, double hertz) {
    Note note = Note.nearest(hertz, 440);
    assertThat(note.name()).isEqualTo(name);
    assertThat(note.hertz(440)).isCloseTo(hertz, within(0.001));
    assertThat(note.cents(hertz * StrictMath.pow(2, 0.02), 440)).isCloseTo(24, within(0.05));
  }

  @Test
  void keepsTheContractOfMeters() {
    MeterContract.check(2, () -> new Tuner(48_000), tuner -> tuner.tuning(440));
  }

  /// Eight partials of random levels and phases, the fundamental within 12 dB of the strongest.
  private static float[][] note(Random random, double hertz, int rateHz, double seconds) {
    float[][] sound = new float[1][(int) (seconds * rateHz)];
    for (int partial = 1; partial <= 8 && partial * hertz < 0.45 * rateHz; partial++) {
      double amplitude = 0.2 * (0.25 + 0.75 * random.nextDouble()) / (partial < 3 ? 1 : partial);
      double phase = random.nextDouble();
      for (int i = 0; i < sound[0].length; i++) {
        double turns = (partial * hertz * i / rateHz + phase) % 1;
        sound[0][i] += (float) (amplitude * StrictMath.sin(2 * StrictMath.PI * turns));
      }
    }
    return sound;
  }

  private static void add(float[] to, float[] noise) {
    for (int i = 0; i < to.length; i++) {
      to[i] += noise[i];
    }
  }
}
