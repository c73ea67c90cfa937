package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;

class DualPanTest implements KernelContract {
  private static final Spec STEREO = new Spec(48_000, 2, 512);

  @Override
  public Kernel working(Spec spec) {
    return panned(spec, -20, 70, PanLaw.MINUS_4_5_DB);
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(panned(spec, -100, 100, PanLaw.MINUS_3_DB));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(2);
  }

  @Test
  void sidesCanChangePlaces() {
    float[][] sound = {Signals.noise(1, 0.5, 500), Signals.noise(2, 0.5, 500)};
    float[][] turned =
        Signals.run(panned(STEREO, 100, -100, PanLaw.MINUS_6_DB), Signals.copy(sound), 512);
    assertThat(turned[0]).isEqualTo(sound[1]);
    assertThat(turned[1]).isEqualTo(sound[0]);
  }

  @Test
  void bothInTheCentreAreTheMonoSumUnderTheLaw() {
    float[][] sound = {Signals.noise(3, 0.5, 500), Signals.noise(4, 0.5, 500)};
    float[][] centred =
        Signals.run(panned(STEREO, 0, 0, PanLaw.MINUS_6_DB), Signals.copy(sound), 512);
    for (int i = 0; i < 500; i++) {
      assertThat(centred[0][i]).isCloseTo((sound[0][i] + sound[1][i]) / 2, within(1e-7f));
      assertThat(centred[1][i]).isEqualTo(centred[0][i]);
    }
  }

  @Test
  void everyToolForTwoSidesRefusesOthers() {
    Spec mono = new Spec(48_000, 1, 1);
    assertThatThrownBy(() -> panned(mono, 0, 0, PanLaw.BALANCE)).hasMessageContaining("not 1");
    assertThatThrownBy(() -> MonoMaker.prepare(mono, new MonoMaker.Settings(true, 120)))
        .hasMessageContaining("not 1");
    assertThatThrownBy(() -> Haas.prepare(mono, new Haas.Settings(Side.LEFT, 10, 0)))
        .hasMessageContaining("not 1");
  }

  private static Kernel panned(Spec spec, double left, double right, PanLaw law) {
    return DualPan.prepare(spec, new DualPan.Settings(left, right, law));
  }
}
