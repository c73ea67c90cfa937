package org.soundlathe.demo.drum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.demo.Listening;
import org.soundlathe.demo.tone.Dice;
import org.soundlathe.dsp.unit.Decibels;

class DrumTest {
  @Test
  void aSkinFallsBackToItsLowestMode() {
    var sound = Skin.TOM.strike(0.9, Dice.named("tom"));

    assertThat(Listening.centsOff(Listening.cut(sound, 0.45, 0.9), 132.0))
        .isEqualTo(0.0, within(10.0));
  }

  @Test
  void aHarderStrokeBeginsSharper() {
    var soft = Listening.cut(Skin.KICK.strike(0.3, Dice.named("kick")), 0.0, 0.03);
    var hard = Listening.cut(Skin.KICK.strike(1.0, Dice.named("kick")), 0.0, 0.03);

    assertThat(Listening.level(hard, 110.0) / Listening.level(hard, 56.0))
        .isGreaterThan(1.2 * Listening.level(soft, 110.0) / Listening.level(soft, 56.0));
  }

  @Test
  void noTwoStrokesOfACymbalAreAlike() {
    var cymbal = new Cymbal("ride", Cymbal.Kind.RIDE);

    assertThat(Listening.correlation(cymbal.strike(), cymbal.strike(), 0)).isBetween(-0.5, 0.5);
  }

  @Test
  void anOpenHatRingsLongerThanAClosedOne() {
    var closed = new Cymbal("hat", Cymbal.Kind.CLOSED_HAT).strike();
    var open = new Cymbal("hat", Cymbal.Kind.OPEN_HAT).strike();

    assertThat(Decibels.ofGain(fall(open))).isGreaterThan(Decibels.ofGain(fall(closed)) + 15.0);
  }

  @Test
  void aCrashHasAMetallicRestAfterASecond() {
    var crash = new Cymbal("crash", Cymbal.Kind.CRASH).strike();

    assertThat(
            Decibels.ofGain(
                Listening.rms(Listening.cut(crash, 1.0, 1.1))
                    / Listening.rms(Listening.cut(crash, 0.05, 0.15))))
        .isBetween(-40.0, -10.0);
  }

  private static double fall(float[] sound) {
    return Listening.rms(Listening.cut(sound, 0.12, 0.18))
        / Listening.rms(Listening.cut(sound, 0.0, 0.03));
  }
}
