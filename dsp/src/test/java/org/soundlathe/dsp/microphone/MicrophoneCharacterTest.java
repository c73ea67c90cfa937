package org.soundlathe.dsp.microphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.microphone.MicrophoneCharacter.Settings;
import org.soundlathe.dsp.parameter.MicrophoneParameters;
import org.soundlathe.dsp.unit.Decibels;

class MicrophoneCharacterTest implements KernelContract {
  private static final int RATE = 48_000;

  @Override
  public Kernel working(Spec spec) {
    return MicrophoneCharacter.prepare(spec, new Settings(MicrophoneType.RIBBON, 10, 40));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(
        MicrophoneCharacter.prepare(spec, new Settings(MicrophoneType.MEASURING, 10, 0)));
  }

  @ParameterizedTest
  @CsvSource({"RIBBON,5,0", "LARGE_CONDENSER,5,0.5", "VOCAL,2,0.5", "TUBE,20,0.5", "RIBBON,300,0"})
  void bassFromNearIsThatOfASphericalWave(MicrophoneType type, double cm, double pressure) {
    for (double hertz : new double[] {60, 100, 200, 400, 1_000}) {
      double gainedDb = gainDb(type, cm, 0, hertz) - gainDb(type, 100, 0, hertz);
      double expected = hears(pressure, cm / 100, hertz) - hears(pressure, 1, hertz);
      assertThat(gainedDb).as("%s Hz", hertz).isCloseTo(expected, within(0.05));
    }
  }

  @Test
  void everyTypeHasTheCurveOfItsClass() {
    assertThat(onAxis(MicrophoneType.LARGE_CONDENSER, 10_000)).isBetween(2.5, 5.0);
    assertThat(onAxis(MicrophoneType.SMALL_CONDENSER, 10_000)).isBetween(0.0, 2.0);
    assertThat(onAxis(MicrophoneType.RIBBON, 14_000)).isBetween(-12.0, -5.0);
    assertThat(onAxis(MicrophoneType.MOVING_COIL, 5_500)).isBetween(4.0, 6.0);
    assertThat(onAxis(MicrophoneType.MOVING_COIL, 40)).isLessThan(-8);
    assertThat(onAxis(MicrophoneType.VOCAL, 50)).isLessThan(-8);
    assertThat(onAxis(MicrophoneType.TUBE, 11_000)).isBetween(2.5, 5.5);
    for (MicrophoneType type : MicrophoneType.values()) {
      assertThat(onAxis(type, 1_000)).as("%s", type).isCloseTo(0, within(1.2));
    }
  }

  @Test
  void besideTheAxisTheHighsFall() {
    for (MicrophoneType type : MicrophoneType.values()) {
      double lost = gainDb(type, 100, 90, 14_000) - gainDb(type, 100, 0, 14_000);
      assertThat(lost).as("%s", type).isBetween(type.sideDb() - 0.5, -0.5);
      assertThat(gainDb(type, 100, 90, 300)).isCloseTo(gainDb(type, 100, 0, 300), within(0.2));
    }
  }

  @Test
  void theWordsAreTheTypes() {
    assertThat(MicrophoneParameters.TYPE.words())
        .isEqualTo(
            Arrays.stream(MicrophoneType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  private static double onAxis(MicrophoneType type, double hertz) {
    return gainDb(type, 100, 0, hertz);
  }

  /// What a pattern hears of a spherical wave, in dB re its pressure.
  private static double hears(double pressure, double metres, double hertz) {
    double ratio = (1 - pressure) * 343 / (2 * Math.PI * hertz * metres);
    return Decibels.ofPower(1 + ratio * ratio);
  }

  private static double gainDb(MicrophoneType type, double cm, double degrees, double hertz) {
    Kernel kernel =
        MicrophoneCharacter.prepare(new Spec(RATE, 1, 4_096), new Settings(type, cm, degrees));
    float[][] click = {Signals.impulse(0, 1 << 16)};
    Signals.run(kernel, click, 4_096);
    double re = 0;
    double im = 0;
    for (int i = 0; i < click[0].length; i++) {
      double angle = 2 * StrictMath.PI * hertz * i / RATE;
      re += click[0][i] * StrictMath.cos(angle);
      im += click[0][i] * StrictMath.sin(angle);
    }
    return Decibels.ofPower(re * re + im * im);
  }
}
