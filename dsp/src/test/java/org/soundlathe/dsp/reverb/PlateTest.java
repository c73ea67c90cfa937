package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.PlateParameters;

class PlateTest implements SpaceContract {
  private static final int RATE_HZ = Tail.RATE_HZ;

  @Override
  public Space space(Spec spec, Wet wet) {
    return Plate.prepare(spec, new Plate.Settings(1.5, wet));
  }

  @Override
  public Space anyhow(Spec spec, Random random, Wet wet) {
    return Plate.prepare(
        spec,
        new Plate.Settings(
            SpaceContract.any(random, PlateParameters.DECAY),
            SpaceContract.any(random, PlateParameters.LOWS),
            SpaceContract.any(random, PlateParameters.HIGHS),
            SpaceContract.any(random, PlateParameters.TENSION),
            SpaceContract.any(random, PlateParameters.MODULATION),
            wet));
  }

  @Test
  void eachOctaveDecaysInTheTimeAsked() {
    for (int rateHz : List.of(44_100, 96_000)) {
      var spec = new Spec(rateHz, 2, 512);
      var settings = new Plate.Settings(1.6, 140, 50, 50, 20, Wet.PLAIN);
      var curve = DecayCurve.of(1.6, 140, 50);
      float[][] answers = Tail.afterNoise(_ -> Plate.prepare(spec, settings), rateHz, 2 * rateHz);
      for (int i = 0; i < DecayCurve.OCTAVES; i++) {
        double seconds = Tail.t60Seconds(answers, DecayCurve.centreHz(i), 3, rateHz);
        assertThat(seconds / curve.at(i))
            .as("%d Hz, octave %d", rateHz, i)
            .isCloseTo(1, within(0.05));
      }
    }
  }

  /// The delay of bending waves falls with the root of the frequency: how much earlier the higher
  /// octave comes. Within 15 %: the corners are counted in whole numbers, and end at 40 Hz and 10
  /// kHz.
  @Test
  void sweepFallsWithTheRootOfTheFrequency() {
    for (double delayMs : List.of(2.0, 5.0, 8.0)) {
      Section[] sweep = DispersiveTank.sweep(delayMs, RATE_HZ);
      for (double hz = 125; hz < 3_000; hz *= 2) {
        double lawMs = delayMs * (Math.sqrt(1_000 / hz) - Math.sqrt(1_000 / (2 * hz)));
        assertThat((delayMs(sweep, hz) - delayMs(sweep, 2 * hz)) / lawMs)
            .as("%.0f ms, %.0f Hz", delayMs, hz)
            .isCloseTo(1, within(0.15));
      }
    }
  }

  private static double delayMs(Section[] sweep, double hz) {
    double frames = 0;
    for (Section section : sweep) {
      frames += section.delayFrames(hz, RATE_HZ);
    }
    return 1000 * frames / RATE_HZ;
  }

  @Test
  void highsArriveBeforeLows() {
    float[] answer = click(new Plate.Settings(2, 100, 100, 0, 0, Wet.PLAIN))[0];
    int before = 0;
    for (double hz : List.of(8_000.0, 2_000.0, 500.0)) {
      int arrival = Tail.arrival(answer, hz, 0.1, 60 * 48);
      assertThat(arrival).as("%.0f Hz", hz).isGreaterThan(before);
      before = arrival;
    }
  }

  /// Nine tenths of Gaussian noise from 35 ms on: a plate has no early echoes.
  @Test
  void echoesAreDenseAtOnce() {
    float[] answer = click(new Plate.Settings(2, Wet.PLAIN))[0];
    for (int at = 35 * 48; at < RATE_HZ / 2; at += 240) {
      assertThat(Tail.echoDensity(answer, at)).as("%d ms", at / 48).isGreaterThan(0.9);
    }
  }

  @Test
  void allPassesPassEveryFrequencyAlike() {
    Section section = Section.allPasses(100, 3_000, RATE_HZ);
    for (double hz = 20; hz < 23_000; hz *= 1.5) {
      assertThat(section.gainDb(hz, RATE_HZ)).as("%.0f Hz", hz).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void platesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Plate.Settings(20, Wet.PLAIN))
        .hasMessageContaining("plate.decaySeconds 20 is outside 0.3..10 s");
  }

  private static float[][] click(Plate.Settings settings) {
    return Tail.click(Plate.prepare(new Spec(RATE_HZ, 2, 512), settings), RATE_HZ);
  }
}
