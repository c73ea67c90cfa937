package org.soundlathe.dsp.amplifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.AmplifierParameters;
import org.soundlathe.dsp.saturation.Overtones;

class GuitarAmplifierTest implements KernelContract {
  private static final Spec MONO = new Spec(44_100, 1, 512);

  @Override
  public Kernel working(Spec spec) {
    return amplifier(spec, Voicing.LEAD, 20, 60, Cabinet.CLOSED);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.empty();
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2);
  }

  @Test
  void leadHasMoreOvertonesThanCrunchAndCrunchMoreThanClean() {
    double clean = overtonesDb(Voicing.CLEAN);
    double crunch = overtonesDb(Voicing.CRUNCH);
    double lead = overtonesDb(Voicing.LEAD);
    assertThat(crunch).isGreaterThan(clean + 10);
    assertThat(lead).isGreaterThan(crunch + 3);
  }

  @ParameterizedTest
  @EnumSource
  void evenTheHardestDriveLeavesFalseNotes60DbBelowTheNote(Voicing voicing) {
    Kernel kernel = amplifier(MONO, voicing, 40, 30, Cabinet.NONE);
    Overtones note = Overtones.of(kernel, 1_000, 0.5, 44_100);
    assertThat(note.restDb() - note.amplitudeDb(1)).isLessThan(-60);
  }

  @ParameterizedTest
  @EnumSource
  void noDcComesOut(Voicing voicing) {
    Kernel kernel = amplifier(MONO, voicing, 30, 50, Cabinet.CLOSED);
    assertThat(Math.abs(Overtones.of(kernel, 200, 0.5, 44_100).mean())).isLessThan(1e-6);
  }

  @ParameterizedTest
  @EnumSource
  void guitarAtWorkingLevelLeavesNearWorkingLevel(Voicing voicing) {
    float[][] note = {Signals.sine(400, 0.178, 0, 44_100, 44_100)};
    Signals.run(amplifier(MONO, voicing, 12, 30, Cabinet.CLOSED), note, 512);
    assertThat(Signals.rmsDb(note[0], 22_050, 44_100)).isCloseTo(-18, within(1.5));
  }

  @Test
  void cleanIsStraightForASoftNote() {
    Overtones note =
        Overtones.of(amplifier(MONO, Voicing.CLEAN, 0, 0, Cabinet.NONE), 400, 0.01, 44_100);
    assertThat(note.amplitudeDb(2) - note.amplitudeDb(1)).isLessThan(-45);
    assertThat(note.amplitudeDb(3) - note.amplitudeDb(1)).isLessThan(-70);
  }

  @Test
  void loudChordMakesTheSupplyGiveWayAndARestLetsItRecover() {
    int rateHz = 44_100;
    float[] chord = Signals.sine(220, 0.5, 0, rateHz, 2 * rateHz);
    for (int i = rateHz / 2; i < rateHz; i++) {
      chord[i] = 0;
    }
    float[][] sagging = {chord.clone()};
    Signals.run(amplifier(MONO, Voicing.CRUNCH, 20, 100, Cabinet.NONE), sagging, 512);
    float[][] firm = {chord.clone()};
    Signals.run(amplifier(MONO, Voicing.CRUNCH, 20, 0, Cabinet.NONE), firm, 512);
    // Two whole waves from 5 ms on, and many at the end of the chord.
    double lossAtStart = lossDb(sagging[0], firm[0], 400, 800);
    double lossAtEnd = lossDb(sagging[0], firm[0], 15_000, 20_000);
    double lossAfterRest = lossDb(sagging[0], firm[0], rateHz + 400, rateHz + 800);
    assertThat(lossAtStart).isLessThan(2.5);
    assertThat(lossAtEnd).isBetween(4.0, 8.0);
    assertThat(lossAfterRest).isCloseTo(lossAtStart, within(0.2));
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void cabinetHasPresenceAndAlmostNothingAbove10Khz(Cabinet cabinet) {
    double middleDb = cabinetDb(cabinet, 700);
    assertThat(cabinetDb(cabinet, 2_700) - middleDb).isGreaterThan(4);
    assertThat(cabinetDb(cabinet, 40) - middleDb).isLessThan(-6);
    assertThat(cabinetDb(cabinet, 10_000) - middleDb).isLessThan(-18);
    // 24 dB per octave, still bent by the corner near 5 kHz and by the notches.
    assertThat(cabinetDb(cabinet, 18_000) - cabinetDb(cabinet, 9_000)).isLessThan(-21);
  }

  @Test
  void noteThatEndsLeavesExactSilence() {
    float[][] note = {Arrays.copyOf(Signals.sine(110, 0.5, 0, 44_100, 10_000), 441_000)};
    Signals.run(amplifier(MONO, Voicing.LEAD, 20, 50, Cabinet.OPEN), note, 512);
    assertThat(note[0][440_999]).isZero();
  }

  @Test
  void outputStaysBoundedWhateverComesIn() {
    float[][] absurd = {Signals.noise(8, 1e12, 10_000)};
    Signals.run(amplifier(MONO, Voicing.CLEAN, 40, 0, Cabinet.NONE), absurd, 512);
    for (float sample : absurd[0]) {
      assertThat(Math.abs(sample)).isLessThan(2f);
    }
  }

  @Test
  void everyChoiceHasItsWord() {
    assertThat(AmplifierParameters.VOICING.words()).isEqualTo(words(Voicing.values()));
    assertThat(AmplifierParameters.CABINET.words()).isEqualTo(words(Cabinet.values()));
  }

  @Test
  void gainOutOfRangeIsRefused() {
    assertThatThrownBy(() -> amplifier(MONO, Voicing.CLEAN, 50, 0, Cabinet.NONE))
        .hasMessageContaining("amplifier.gainDb 50 is outside 0..40 dB");
  }

  private static Kernel amplifier(
      Spec spec, Voicing voicing, double gainDb, double sagPercent, Cabinet cabinet) {
    return GuitarAmplifier.prepare(
        spec, new GuitarAmplifier.Settings(voicing, gainDb, 50, 50, 50, sagPercent, cabinet, 0));
  }

  /// All overtones up to the 20th against the tone.
  private static double overtonesDb(Voicing voicing) {
    Overtones note = Overtones.of(amplifier(MONO, voicing, 6, 0, Cabinet.NONE), 200, 0.05, 44_100);
    double power = 0;
    for (int number = 2; number <= 20; number++) {
      power += note.amplitude(number) * note.amplitude(number);
    }
    return 10 * StrictMath.log10(power) - note.amplitudeDb(1);
  }

  private static double lossDb(float[] sagging, float[] firm, int from, int to) {
    return Signals.rmsDb(firm, from, to) - Signals.rmsDb(sagging, from, to);
  }

  private static double cabinetDb(Cabinet cabinet, double hz) {
    float[] tone = Signals.sine(hz, 0.5, 0, 48_000, 24_000);
    cabinet.filters(48_000).forEach(filter -> filter.process(tone, 0, 24_000));
    double amplitude = Signals.amplitude(tone, 4_800, 24_000, hz, 48_000);
    return 20 * StrictMath.log10(amplitude / 0.5);
  }

  private static List<String> words(Enum<?>[] choices) {
    return Arrays.stream(choices).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
