package org.soundlathe.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GainTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return Gain.prepare(spec, new Gain.Settings(0.3));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Gain.prepare(spec, new Gain.Settings(1)));
  }

  @Test
  void negativeGainTurnsTheWaveUpsideDown() {
    float[] signal = {0.5f, -0.25f, 1f};
    Gain.prepare(new Spec(48_000, 1, 3), new Gain.Settings(-2)).process(signal, 3);
    assertThat(signal).containsExactly(-1f, 0.5f, -2f);
  }

  @Test
  void gainThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> new Gain.Settings(Double.NaN)).hasMessageContaining("gain NaN");
  }
}
