package org.soundlathe.dsp.stereo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.unit.Decibels;

class HaasTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return Haas.prepare(spec, new Haas.Settings(Side.LEFT, 15, -3));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(Haas.prepare(spec, new Haas.Settings(Side.RIGHT, 0, 0)));
  }

  @Override
  public List<Integer> channelCounts() {
    return List.of(2);
  }

  @Test
  void oneSideComesLaterAndSofterAndTheOtherStays() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      float[][] click = {Signals.impulse(10, 9_000), Signals.impulse(10, 9_000)};
      Signals.run(
          Haas.prepare(new Spec(rateHz, 2, 512), new Haas.Settings(Side.RIGHT, 20, -6)),
          click,
          512);
      assertThat(click[0]).isEqualTo(Signals.impulse(10, 9_000));
      assertThat((double) click[1][10 + rateHz / 50])
          .as("%d Hz", rateHz)
          .isCloseTo(Decibels.toGain(-6), within(1e-7));
    }
  }

  @Test
  void sumInMonoIsACombWithItsFirstCutAt500HzByTheDelayInMs() {
    int rateHz = 48_000;
    double cutHz = 500 / 10.0;
    double[] summed = new double[2];
    for (int i = 0; i < 2; i++) {
      double hz = cutHz * (i + 1);
      float[] tone = Signals.sine(hz, 0.5, 0, rateHz, rateHz);
      float[][] stereo = {tone, tone.clone()};
      Signals.run(
          Haas.prepare(new Spec(rateHz, 2, 512), new Haas.Settings(Side.LEFT, 10, 0)), stereo, 512);
      float[] mono = new float[rateHz];
      for (int k = 0; k < rateHz; k++) {
        mono[k] = (stereo[0][k] + stereo[1][k]) / 2;
      }
      summed[i] = Decibels.ofGain(Signals.amplitude(mono, rateHz / 2, rateHz, hz, rateHz) / 0.5);
    }
    assertThat(summed[0]).isLessThan(-100);
    assertThat(summed[1]).isCloseTo(0, within(0.01));
  }
}
