package org.soundlathe.demo.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.demo.Listening;
import org.soundlathe.dsp.unit.Decibels;

class ToneTest {
  @Test
  void lowPassIsMinus3DbAtItsCutoff() {
    var sound = Filter.lowPass(1_000.0, Math.sqrt(0.5)).over(Listening.sine(1_000.0, 1.0, 48_000));

    assertThat(Decibels.ofGain(Listening.level(Listening.cut(sound, 0.2, 1.0), 1_000.0)))
        .isEqualTo(-3.01, within(0.02));
  }

  @Test
  void bellLiftsItsCentreByItsGain() {
    var sound = Filter.bell(2_000.0, 6.0, 1.0).over(Listening.sine(2_000.0, 0.1, 48_000));

    assertThat(Decibels.ofGain(Listening.level(Listening.cut(sound, 0.2, 1.0), 2_000.0) / 0.1))
        .isEqualTo(6.0, within(0.02));
  }

  @Test
  void aModeFallsBySixtyDecibelsInItsTimeAndKeepsItsPitch() {
    var sound = new float[48_000];
    new Mode(997.0, 0.5, 1.0, 0.3).ring(sound);

    var early = Listening.rms(Listening.cut(sound, 0.0, 0.02));
    var late = Listening.rms(Listening.cut(sound, 0.25, 0.27));
    assertThat(Decibels.ofGain(early / late)).isEqualTo(30.0, within(0.3));
    assertThat(Listening.centsOff(Listening.cut(sound, 0.0, 0.2), 997.0))
        .isEqualTo(0.0, within(0.5));
    assertThat(sound[0]).isEqualTo((float) Math.sin(0.6 * Math.PI), within(1e-5f));
  }

  @Test
  void theTableOfSinesIsRightTo120Db() {
    for (var i = 0; i < 10_000; i++) {
      var cycles = i * 0.00731;
      assertThat(Sine.of(cycles)).isEqualTo(Math.sin(2.0 * Math.PI * cycles), within(1e-6));
    }
  }

  @Test
  void equalNamesFallAlikeAndOthersDoNot() {
    var one = Dice.named("snare");
    var same = Dice.named("snare");
    var other = Dice.named("snarf");
    var differ = 0;
    for (var i = 0; i < 1_000; i++) {
      var thrown = one.unit();
      assertThat(same.unit()).isEqualTo(thrown);
      differ += other.unit() == thrown ? 0 : 1;
    }
    assertThat(differ).isGreaterThan(990);
  }

  @Test
  void theBellHasADeviationOfOne() {
    var dice = Dice.named("bell");
    var sum = 0.0;
    var squares = 0.0;
    for (var i = 0; i < 100_000; i++) {
      var thrown = dice.bell();
      sum += thrown;
      squares += thrown * thrown;
    }
    assertThat(sum / 100_000).isEqualTo(0.0, within(0.02));
    assertThat(squares / 100_000).isEqualTo(1.0, within(0.02));
  }

  @Test
  void whatLiesOutsideTheTapeIsLost() {
    var tape = new Tape(4);
    tape.add(new float[] {1.0f, 2.0f, 3.0f}, -1, 1.0);
    tape.add(new float[] {5.0f, 6.0f}, 3, 1.0);

    assertThat(tape.samples()).containsExactly(2.0f, 3.0f, 0.0f, 5.0f);
  }
}
