package org.soundlathe.dsp.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;

class ExciterTest implements KernelContract {
  private static final Spec MONO = new Spec(48_000, 1, 512);

  @Override
  public Kernel working(Spec spec) {
    return Exciter.prepare(spec, new Exciter.Settings(4_000, 12, 50, 40));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Exciter.prepare(spec, new Exciter.Settings(4_000, 12, 50, 0)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(1, 2);
  }

  @Test
  void bassGetsNoOvertonesAndStaysAsItIs() {
    Overtones low = Overtones.of(excited(0, 100), 100, 0.5, 48_000);
    assertThat(low.amplitude(1)).isCloseTo(0.5, within(1e-3));
    for (int number = 2; number < 10; number++) {
      assertThat(low.amplitudeDb(number)).as("overtone %d", number).isLessThan(-100);
    }
  }

  @Test
  void highsGetOddOvertonesOrEvenAndOdd() {
    Overtones odd = Overtones.of(excited(0, 100), 5_000, 0.2, 48_000);
    Overtones even = Overtones.of(excited(100, 100), 5_000, 0.2, 48_000);
    assertThat(odd.amplitudeDb(3)).isGreaterThan(-60);
    assertThat(odd.amplitudeDb(2)).isLessThan(-115);
    assertThat(even.amplitudeDb(2)).isGreaterThan(even.amplitudeDb(3));
    assertThat(even.amplitudeDb(2)).isGreaterThan(-40);
  }

  @Test
  void twiceTheAmountIsTwiceTheOvertones() {
    Overtones some = Overtones.of(excited(50, 20), 6_000, 0.2, 48_000);
    Overtones more = Overtones.of(excited(50, 40), 6_000, 0.2, 48_000);
    assertThat(more.amplitude(2) / some.amplitude(2)).isCloseTo(2, within(1e-4));
    assertThat(more.amplitude(3) / some.amplitude(3)).isCloseTo(2, within(1e-4));
  }

  @Test
  void exciterLeavesNoFalseNotesAndNoDc() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      Kernel kernel =
          Exciter.prepare(new Spec(rateHz, 1, 512), new Exciter.Settings(2_000, 12, 50, 100));
      Overtones excited = Overtones.of(kernel, 5_000, 1, rateHz);
      assertThat(excited.restDb()).as("%d Hz", rateHz).isLessThan(-100);
    }
  }

  @Test
  void noNoteLosesMoreThan06DbAtTheDefaultAmount() {
    for (double hz : List.of(200.0, 900.0, 1_500.0, 2_500.0, 3_500.0, 5_000.0, 10_000.0)) {
      Kernel kernel = Exciter.prepare(MONO, new Exciter.Settings(3_500, 12, 50, 20));
      double gainDb = Overtones.of(kernel, hz, 0.1, 48_000).amplitudeDb(1) + 20;
      // Below the corner the driven highs lie up to 180 degrees off the dry sound.
      assertThat(gainDb).as("%.0f Hz", hz).isBetween(-0.6, 2.0);
    }
  }

  @Test
  void tailEndsInExactSilence() {
    float[][] click = {Signals.impulse(0, 96_000)};
    Signals.run(working(MONO), click, 512);
    assertThat(click[0][95_999]).isZero();
  }

  private static Kernel excited(double evenPercent, double amountPercent) {
    return Exciter.prepare(MONO, new Exciter.Settings(3_500, 12, evenPercent, amountPercent));
  }
}
