package org.soundlathe.demo.string;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.demo.Listening;
import org.soundlathe.demo.tone.Tape;
import org.soundlathe.dsp.unit.Decibels;

class OverdriveTest {
  @Test
  void aQuietToneStaysAsItIs() {
    var driven = driven(1_000.0, 0.001, 1.0, 0.0);

    assertThat(Decibels.ofGain(Listening.level(driven, 1_000.0) / 0.001))
        .isEqualTo(0.0, within(0.1));
    assertThat(Listening.level(driven, 3_000.0)).isLessThan(1e-7);
  }

  @Test
  void aLoudToneGainsHarmonics() {
    var driven = driven(1_000.0, 1.0, 8.0, 0.25);

    assertThat(Listening.level(driven, 3_000.0)).isGreaterThan(0.1);
    assertThat(Listening.level(driven, 2_000.0)).isGreaterThan(0.005);
  }

  @Test
  void whatLiesAboveTheHearingDoesNotFoldBack() {
    // The 9th harmonic of 4100 Hz would fold to 11100 Hz, the 11th to 2900 Hz.
    var driven = driven(4_100.0, 1.0, 8.0, 0.0);
    var tone = Listening.level(driven, 4_100.0);

    assertThat(Decibels.ofGain(Listening.level(driven, 11_100.0) / tone)).isLessThan(-60.0);
    assertThat(Decibels.ofGain(Listening.level(driven, 2_900.0) / tone)).isLessThan(-60.0);
  }

  private static float[] driven(double hz, double gain, double drive, double bias) {
    var tape = Tape.of(Listening.sine(hz, gain, 24_000));
    new Overdrive(drive, bias).over(tape);
    return Listening.cut(tape.samples(), 0.1, 0.5);
  }
}
