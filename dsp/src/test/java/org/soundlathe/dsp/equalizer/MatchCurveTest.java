package org.soundlathe.dsp.equalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Shape;
import org.soundlathe.dsp.spectrum.AverageSpectrum;
import org.soundlathe.dsp.spectrum.ThirdOctaves;

class MatchCurveTest {
  private static final int RATE_HZ = 48_000;
  private static final Spec SPEC = new Spec(RATE_HZ, 1, 512);
  private static final float[] NOISE = Signals.noise(41, 0.3, 10 * RATE_HZ);

  @Test
  void matchedSoundHasTheToneOfTheTarget() {
    ThirdOctaves source = spectrum(NOISE);
    ThirdOctaves target = spectrum(equalized(Shape.LOW_SHELF, 400, 9));
    var curve = MatchCurve.of(source, target, new MatchCurve.Settings(100, 24, 0.34));
    var kernel = LinearPhase.prepare(SPEC, new LinearPhase.Settings(curve, Detail.NORMAL));
    ThirdOctaves matched = spectrum(Signals.run(kernel, new float[][] {NOISE.clone()}, 512)[0]);
    double loudness = matched.levelDb(16) - target.levelDb(16);
    for (int band = 4; band < 28; band++) {
      // The noise of both spectra, and the curve's straight lines.
      assertThat(matched.levelDb(band) - loudness)
          .as("band %d, seed 41", band)
          .isCloseTo(target.levelDb(band), within(0.5));
    }
  }

  @Test
  void curveFindsABellBetweenTwoSounds() {
    var curve =
        MatchCurve.of(
            spectrum(NOISE),
            spectrum(equalized(Shape.BELL, 1_000, -12)),
            new MatchCurve.Settings(50, 24, 0.34));
    // Half of 12 dB, blurred by a band's width; the mean of the bell lifts all else a little.
    assertThat(curve.gainDb(1_000) - curve.gainDb(50)).isCloseTo(-5.7, within(0.5));
    assertThat(curve.gainDb(12_000)).isCloseTo(curve.gainDb(50), within(0.5));
  }

  @Test
  void amountAndRangeBoundTheCurve() {
    ThirdOctaves source = spectrum(NOISE);
    ThirdOctaves target = spectrum(equalized(Shape.LOW_SHELF, 400, 20));
    var none = MatchCurve.of(source, target, new MatchCurve.Settings(0, 24, 1));
    var some = MatchCurve.of(source, target, new MatchCurve.Settings(100, 3, 1));
    double widest = 0;
    for (double hz = 10; hz < 24_000; hz *= 1.1) {
      assertThat(none.gainDb(hz)).isZero();
      widest = Math.max(widest, Math.abs(some.gainDb(hz)));
    }
    assertThat(widest).isEqualTo(3);
  }

  @Test
  void broaderStrokesFollowLessClosely() {
    ThirdOctaves source = spectrum(NOISE);
    ThirdOctaves target = spectrum(equalized(Shape.BELL, 1_000, -12));
    var fine = MatchCurve.of(source, target, new MatchCurve.Settings(100, 24, 0.34));
    var broad = MatchCurve.of(source, target, new MatchCurve.Settings(100, 24, 2));
    assertThat(broad.gainDb(1_000)).isGreaterThan(fine.gainDb(1_000) + 3);
    assertThat(broad.gainDb(3_000)).isLessThan(fine.gainDb(3_000) - 0.5);
  }

  @Test
  void nothingIsLiftedWhereTheSourceHasNothing() {
    var steep = new Equalizer.Settings(List.of(cut(), cut(), cut()));
    ThirdOctaves source = spectrum(play(steep));
    var curve = MatchCurve.of(source, spectrum(NOISE), new MatchCurve.Settings(100, 24, 0.34));
    assertThat(source.levelDb(28)).isLessThan(source.levelDb(14) - 60);
    assertThat(curve.gainDb(16_000)).isNotPositive();
    assertThat(curve.gainDb(2_000)).isGreaterThan(5);
  }

  @Test
  void silenceGivesAFlatCurve() {
    ThirdOctaves nothing = spectrum(new float[RATE_HZ]);
    var settings = new MatchCurve.Settings(100, 24, 1);
    assertThat(MatchCurve.of(nothing, spectrum(NOISE), settings).gainDb(500)).isZero();
    assertThat(MatchCurve.of(spectrum(NOISE), nothing, settings).gainDb(500)).isZero();
  }

  private static Band band(Shape shape, double hz, double gainDb) {
    return new Band(true, shape, hz, 0.7, gainDb);
  }

  private static Band cut() {
    return band(Shape.LOW_PASS, 1_000, 0);
  }

  private static float[] equalized(Shape shape, double hz, double gainDb) {
    return play(new Equalizer.Settings(List.of(band(shape, hz, gainDb))));
  }

  private static float[] play(Equalizer.Settings settings) {
    var kernel = Rows.prepare(SPEC, Equalizer.prepare(SPEC, settings));
    return Signals.run(kernel, new float[][] {NOISE.clone()}, 512)[0];
  }

  private static ThirdOctaves spectrum(float[] sound) {
    var meter = new AverageSpectrum(RATE_HZ, 1);
    meter.measure(new float[][] {sound}, 0, sound.length);
    return meter.spectrum().thirdOctaves();
  }
}
