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
import org.soundlathe.dsp.unit.Decibels;

class PannerTest implements KernelContract {
  private static final Spec STEREO = new Spec(48_000, 2, 512);

  @Override
  public Kernel working(Spec spec) {
    return Panner.prepare(spec, new Panner.Settings(30, 140));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Panner.prepare(spec, new Panner.Settings(0, 100)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(2);
  }

  @Test
  void monoInTheCentreIs3DbDownOnBothSidesAndTheSame() {
    float[][] out = panned(0);
    assertThat(Decibels.ofGain(out[0][0])).isCloseTo(-3.0103, within(1e-5));
    assertThat(out[1][0]).isEqualTo(out[0][0]);
  }

  @Test
  void monoKeepsItsPowerWhereverItStands() {
    for (int position = -100; position <= 100; position++) {
      float[][] out = panned(position);
      double power = (double) out[0][0] * out[0][0] + (double) out[1][0] * out[1][0];
      assertThat(power).as("position %d", position).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void hardLeftLeavesNothingOnTheRight() {
    assertThat(panned(-100)[0][0]).isEqualTo(1f);
    assertThat(panned(-100)[1][0]).isZero();
    assertThat(panned(100)[0][0]).isZero();
  }

  @Test
  void leftAndRightAreMirrorImages() {
    for (int position = 0; position <= 100; position += 7) {
      assertThat(panned(position)[0]).isEqualTo(panned(-position)[1]);
    }
  }

  @Test
  void widthZeroIsMonoAndWidth200KeepsTheMonoSum() {
    for (double width : List.of(0.0, 50.0, 200.0)) {
      float[][] stereo = {Signals.noise(1, 0.5, 500), Signals.noise(2, 0.5, 500)};
      float[][] out = Signals.copy(stereo);
      Panner.prepare(STEREO, new Panner.Settings(0, width)).balance(out, 500);
      for (int i = 0; i < 500; i++) {
        assertThat(out[0][i] + out[1][i]).isCloseTo(stereo[0][i] + stereo[1][i], within(1e-6f));
        float side = (float) (width / 100) * (stereo[0][i] - stereo[1][i]);
        assertThat(out[0][i] - out[1][i]).isCloseTo(side, within(1e-6f));
      }
    }
  }

  @Test
  void balanceTurnsDownTheFarSideAndLeavesTheNear() {
    float[][] stereo = {Signals.noise(1, 0.5, 500), Signals.noise(2, 0.5, 500)};
    float[][] out = Signals.copy(stereo);
    Panner.prepare(STEREO, new Panner.Settings(100, 100)).balance(out, 500);
    assertThat(out[1]).isEqualTo(stereo[1]);
    for (float sample : out[0]) {
      assertThat(sample == 0).isTrue();
    }
  }

  @Test
  void onlyTwoChannelsCanBePanned() {
    assertThatThrownBy(() -> Panner.prepare(new Spec(48_000, 1, 1), new Panner.Settings(0, 100)))
        .hasMessageContaining("not 1");
  }

  private static float[][] panned(double position) {
    float[][] out = new float[2][1];
    Panner.prepare(STEREO, new Panner.Settings(position, 100)).pan(new float[] {1f}, out, 1);
    return out;
  }
}
