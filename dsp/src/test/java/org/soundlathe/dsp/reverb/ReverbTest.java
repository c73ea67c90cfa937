package org.soundlathe.dsp.reverb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.Ducking;
import org.soundlathe.dsp.parameter.Parameter.Amount;
import org.soundlathe.dsp.parameter.ReverbParameters;
import org.soundlathe.dsp.unit.Decibels;

class ReverbTest implements SpaceContract {
  private static final int RATE_HZ = Tail.RATE_HZ;

  @Override
  public Space space(Spec spec, Wet wet) {
    return Reverb.prepare(spec, new Reverb.Settings(DecayCurve.byDefault(), 12, wet));
  }

  @Override
  public Space anyhow(Spec spec, Random random, Wet wet) {
    List<Double> decays = new ArrayList<>();
    for (Amount decay : ReverbParameters.DECAYS) {
      decays.add(SpaceContract.any(random, decay));
    }
    return Reverb.prepare(
        spec,
        new Reverb.Settings(
            new DecayCurve(decays),
            SpaceContract.any(random, ReverbParameters.SIZE),
            SpaceContract.any(random, ReverbParameters.DIFFUSION),
            SpaceContract.any(random, ReverbParameters.MODULATION),
            SpaceContract.any(random, ReverbParameters.MODULATION_RATE),
            wet));
  }

  /// Within 5 %, still and moving. Of four answers together, since in a narrow band few echoes
  /// ring.
  @Test
  void eachOctaveDecaysInTheTimeAsked() {
    checkDecays(44_100, DecayCurve.of(1.4, 160, 30), 30, 3);
    checkDecays(48_000, DecayCurve.byDefault(), 0, 3);
    checkDecays(48_000, DecayCurve.even(1.2), 60, 1);
    checkDecays(96_000, DecayCurve.of(1.2, 75, 60), 0, 3);
  }

  /// @param resonance of the band listened to: a slope between octaves wants a narrow one, an even
  ///   curve a wide one, in which more echoes ring
  private static void checkDecays(
      int rateHz, DecayCurve curve, double modulationPercent, double resonance) {
    var spec = new Spec(rateHz, 2, 512);
    float[][] answers =
        Tail.afterNoise(
            i ->
                Reverb.prepare(
                    spec,
                    new Reverb.Settings(curve, 7 + 1.3 * i, 80, modulationPercent, 0.6, Wet.PLAIN)),
            rateHz,
            (int) (curve.longest() * rateHz));
    for (int i = 0; i < DecayCurve.OCTAVES; i++) {
      double seconds = Tail.t60Seconds(answers, DecayCurve.centreHz(i), resonance, rateHz);
      assertThat(seconds / curve.at(i))
          .as("%s, modulation %.0f %%, octave %d", curve, modulationPercent, i)
          .isCloseTo(1, within(0.05));
    }
  }

  /// Abel and Huang's measure reaches 0.9, nine tenths of Gaussian noise, within the time that
  /// sound needs to cross the space this many times.
  @Test
  void echoesGrowAsDenseAsNoise() {
    for (double sizeMetres : List.of(6.0, 12.0, 25.0, 50.0)) {
      var settings = new Reverb.Settings(DecayCurve.even(2), sizeMetres, Wet.PLAIN);
      float[] answer = click(settings, RATE_HZ)[0];
      int crossing = (int) (sizeMetres / 343 * RATE_HZ);
      for (int at = 2 * crossing + 480; at < RATE_HZ - 480; at += 480) {
        assertThat(Tail.echoDensity(answer, at))
            .as("%.0f m, %d ms", sizeMetres, at / 48)
            .isGreaterThan(0.9);
      }
    }
  }

  /// The late tail's spectrum against that of Gaussian noise, which is as smooth as chance allows:
  /// at most 5 dB higher tones, and at most 2 dB less flat, from the smallest space to the largest.
  @Test
  void noToneStandsOut() {
    float[] noise = new float[32_768];
    Random random = new Random(4);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    double[] chance = Tail.highestToneAndFlatnessDb(Tail.powers(noise, 0));
    assertThat(chance[1]).isCloseTo(-2.5, within(0.2));
    for (double sizeMetres : List.of(4.0, 12.0, 40.0)) {
      for (double modulation : List.of(0.0, 40.0)) {
        var settings =
            new Reverb.Settings(DecayCurve.even(2), sizeMetres, 80, modulation, 0.6, Wet.PLAIN);
        double[] powers = Tail.powers(click(settings, 2 * RATE_HZ)[0], RATE_HZ);
        double[] tail = Tail.highestToneAndFlatnessDb(powers);
        assertThat(tail[0]).as("%.0f m, %.0f %%", sizeMetres, modulation).isLessThan(chance[0] + 5);
        assertThat(tail[1])
            .as("%.0f m, %.0f %%", sizeMetres, modulation)
            .isGreaterThan(chance[1] - 2);
      }
    }
  }

  @Test
  void width150IsWiderThan100() {
    var settings = new Reverb.Settings(DecayCurve.even(1), 12, Wet.PLAIN);
    var wide =
        new Reverb.Settings(DecayCurve.even(1), 12, new Wet(0, SendTone.OPEN, Ducking.OFF, 150));
    assertThat(Tail.correlation(click(wide, RATE_HZ), 0, RATE_HZ))
        .isLessThan(Tail.correlation(click(settings, RATE_HZ), 0, RATE_HZ) - 0.2);
  }

  @Test
  void ringingIsAsLoudAsTheSendWhateverTheDecay() {
    for (double decaySeconds : List.of(0.5, 1.5, 4.0)) {
      var settings = new Reverb.Settings(DecayCurve.even(decaySeconds), 15, 80, 0, 1, Wet.PLAIN);
      float[] answer = click(settings, 5 * RATE_HZ)[0];
      double energyDb = Signals.rmsDb(answer, 0, answer.length) + Decibels.ofPower(answer.length);
      assertThat(energyDb).as("%.1f s", decaySeconds).isCloseTo(0, within(1.5));
    }
  }

  @Test
  void curvesAndSizesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> DecayCurve.even(30))
        .hasMessageContaining("reverb.decay1kHzSeconds 30 is outside 0.1..20 s");
    assertThatThrownBy(() -> new Reverb.Settings(DecayCurve.even(1), 100, Wet.PLAIN))
        .hasMessageContaining("reverb.sizeMetres 100 is outside 4..60 m");
    assertThatThrownBy(() -> new DecayCurve(List.of(1.0))).hasMessageContaining("9 octaves");
  }

  private static float[][] click(Reverb.Settings settings, int frames) {
    return Tail.click(Reverb.prepare(new Spec(RATE_HZ, 2, 512), settings), frames);
  }
}
