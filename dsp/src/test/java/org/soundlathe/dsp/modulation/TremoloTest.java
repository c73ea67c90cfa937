package org.soundlathe.dsp.modulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.parameter.ModulationParameters;

class TremoloTest implements KernelContract {
  private static final int BEAT = 24_000;

  @Override
  public Kernel working(Spec spec) {
    return Tremolo.prepare(spec, new Tremolo.Settings(Wave.SQUARE, 6, 70, 90));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Tremolo.prepare(spec, new Tremolo.Settings(Wave.SINE, 6, 0, 90)));
  }

  @Test
  void levelFallsByTheDepthAndFollowsTheCosine() {
    float[] level = levels(Wave.SINE, 60, 0)[0];
    for (int i = 0; i < 2 * BEAT; i++) {
      double cosine = StrictMath.cos(2 * StrictMath.PI * i / BEAT);
      assertThat((double) level[i]).isCloseTo(1 - 0.6 * (1 - cosine) / 2, within(2e-7));
    }
  }

  @Test
  void fullDepthEndsInSilenceOnceABeat() {
    for (Wave wave : Wave.values()) {
      float[] level = levels(wave, 100, 0)[0];
      assertThat(level[0]).as("%s", wave).isCloseTo(1f, within(1e-6f));
      assertThat(level[BEAT / 2]).as("%s", wave).isCloseTo(0f, within(1e-6f));
      assertThat(level[BEAT]).as("%s", wave).isCloseTo(1f, within(1e-6f));
    }
  }

  @Test
  void sidesSwingAgainstEachOtherAt180DegreesAndTheirSumStandsStill() {
    float[][] level = levels(Wave.TRIANGLE, 100, 180);
    for (int i = 0; i < 2 * BEAT; i++) {
      assertThat(level[0][i] + level[1][i]).isCloseTo(1f, within(1e-6f));
    }
    assertThat(level[0][0]).isGreaterThan(level[1][0]);
  }

  @Test
  void rightSideComesAQuarterCycleLaterAt90Degrees() {
    float[][] level = levels(Wave.SINE, 80, 90);
    for (int i = BEAT / 4; i < 2 * BEAT; i++) {
      assertThat(level[1][i]).isCloseTo(level[0][i - BEAT / 4], within(1e-6f));
    }
  }

  @Test
  void everyWaveHasItsWord() {
    assertThat(ModulationParameters.TREMOLO_WAVE.words())
        .isEqualTo(
            Arrays.stream(Wave.values()).map(w -> w.name().toLowerCase(Locale.ROOT)).toList());
  }

  @Test
  void rateOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Tremolo.Settings(Wave.SINE, 30, 50, 0))
        .hasMessageContaining("tremolo.rateHz 30 is outside 0.02..20 Hz");
  }

  /// What becomes of a steady 1 on two channels, in quarter notes at 120 bpm.
  private static float[][] levels(Wave wave, double depthPercent, double phaseDegrees) {
    float[][] steady = new float[2][2 * BEAT];
    Arrays.fill(steady[0], 1);
    Arrays.fill(steady[1], 1);
    double rateHz = new Tempo(120).rateHz(1);
    Spec spec = new Spec(48_000, 2, 512);
    var settings = new Tremolo.Settings(wave, rateHz, depthPercent, phaseDegrees);
    return Signals.run(Tremolo.prepare(spec, settings), steady, 512);
  }
}
