package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.SpringParameters;

class SpringTest implements SpaceContract {
  private static final int RATE_HZ = Tail.RATE_HZ;

  @Override
  public Space space(Spec spec, Wet wet) {
    return Spring.prepare(spec, new Spring.Settings(1.5, wet));
  }

  @Override
  public Space anyhow(Spec spec, Random random, Wet wet) {
    return Spring.prepare(
        spec,
        new Spring.Settings(
            SpaceContract.any(random, SpringParameters.DECAY),
            SpaceContract.any(random, SpringParameters.LENGTH),
            SpaceContract.any(random, SpringParameters.DRIP),
            SpaceContract.any(random, SpringParameters.TONE),
            SpaceContract.any(random, SpringParameters.SHAKE),
            wet));
  }

  /// The delay of each frequency, from the phase that it has turned between two neighbours, against
  /// the formula: within a tenth of a frame.
  @Test
  void chirpFollowsTheFormula() {
    int stretch = 6;
    for (double winding : List.of(0.2, 0.45, 0.65)) {
      float[][] chirp = {Signals.impulse(0, 16_384), new float[16_384]};
      Chirps chirps = new Chirps(new double[] {winding, 0.5}, 80, stretch);
      chirps.process(chirp, 16_384);
      for (double hz = 100; hz < 3_900; hz += 200) {
        assertThat(delayFrames(chirp[0], hz))
            .as("winding %.2f, %.0f Hz", winding, hz)
            .isCloseTo(Chirps.delayFrames(winding, 80, stretch, hz, RATE_HZ), within(0.1));
      }
      assertThat(chirp[1]).containsOnly(0f);
    }
  }

  /// Echo k of the lows comes after k lengths; the octave around 600 Hz, where the chirp is short.
  /// Within 2 ms: a band an octave wide is as long as that.
  @Test
  void lowsComeBackAfterTheLength() {
    for (double lengthMs : List.of(40.0, 70.0)) {
      var settings = new Spring.Settings(4, lengthMs, 0, 4_000, 0, Wet.PLAIN);
      float[] answer = Tail.bandAround(600, click(settings)[0]);
      double first = loudestMs(answer, 0.9 * lengthMs, 1.1 * lengthMs);
      assertThat(first).isCloseTo(lengthMs, within(2.0));
    }
  }

  @Test
  void moreDripDrawsTheEchoOut() {
    double before = 0;
    for (double drip : List.of(0.0, 50.0, 100.0)) {
      var settings = new Spring.Settings(1, 80, drip, 4_000, 0, Wet.PLAIN);
      float[] answer = click(settings)[0];
      int lows = Tail.arrival(answer, 700, 0.5, 6_400);
      int highs = Tail.arrival(answer, 3_500, 0.5, 6_400);
      assertThat(highs - lows).as("drip %.0f %%", drip).isGreaterThan((int) before);
      before = highs - lows + 48;
    }
  }

  /// Within 10 %: the echoes are few, and the low-pass in the loop fits the chirp at two points.
  @Test
  void springsDecayInTheTimeAsked() {
    for (double decaySeconds : List.of(1.0, 2.5)) {
      var settings = new Spring.Settings(decaySeconds, 45, 60, 4_000, 0, Wet.PLAIN);
      var spec = new Spec(RATE_HZ, 2, 512);
      float[][] answers =
          Tail.afterNoise(
              _ -> Spring.prepare(spec, settings), RATE_HZ, (int) (decaySeconds * RATE_HZ));
      for (double hz : List.of(250.0, 1_000.0, 2_500.0)) {
        assertThat(Tail.t60Seconds(answers, hz, 2, RATE_HZ) / decaySeconds)
            .as("%.1f s, %.0f Hz", decaySeconds, hz)
            .isCloseTo(1, within(0.1));
      }
    }
  }

  @Test
  void nothingSoundsFarAboveTheTone() {
    for (double toneHz : List.of(2_000.0, 4_000.0)) {
      var settings = new Spring.Settings(2, 45, 60, toneHz, 0, Wet.PLAIN);
      double[] powers = Tail.powers(click(settings)[0], 0);
      assertThat(Tail.thirdOctaveDb(powers, 2 * toneHz) - Tail.thirdOctaveDb(powers, toneHz / 2))
          .as("%.0f Hz", toneHz)
          .isLessThan(-40);
    }
  }

  @Test
  void springsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Spring.Settings(2, 200, 0, 4_000, 0, Wet.PLAIN))
        .hasMessageContaining("spring.lengthMs 200 is outside 25..80 ms");
  }

  private static float[][] click(Spring.Settings settings) {
    return Tail.click(Spring.prepare(new Spec(RATE_HZ, 2, 512), settings), RATE_HZ);
  }

  private static double loudestMs(float[] answer, double fromMs, double toMs) {
    int loudest = (int) (48 * fromMs);
    for (int i = loudest; i < 48 * toMs; i++) {
      if (Math.abs(answer[i]) > Math.abs(answer[loudest])) {
        loudest = i;
      }
    }
    return loudest / 48.0;
  }

  private static double delayFrames(float[] signal, double hz) {
    double apart = 2;
    double turn = phase(signal, hz - apart / 2) - phase(signal, hz + apart / 2);
    double twoPi = 2 * StrictMath.PI;
    double frames = turn / twoPi / apart * RATE_HZ;
    double wrap = RATE_HZ / apart;
    return frames - wrap * Math.floor(frames / wrap);
  }

  private static double phase(float[] signal, double hz) {
    double real = 0;
    double imaginary = 0;
    for (int i = 0; i < signal.length; i++) {
      double angle = 2 * StrictMath.PI * hz * i / RATE_HZ;
      real += signal[i] * StrictMath.cos(angle);
      imaginary -= signal[i] * StrictMath.sin(angle);
    }
    return StrictMath.atan2(imaginary, real);
  }
}
