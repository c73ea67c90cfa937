package org.soundlathe.dsp.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.KernelContract;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.Spec;

class SampleDelayTest implements KernelContract {
  @Override
  public Kernel working(Spec spec) {
    return SampleDelay.prepare(spec, new SampleDelay.Settings(333));
  }

  @Override
  public Optional<Kernel> neutral(Spec spec) {
    return Optional.of(SampleDelay.prepare(spec, new SampleDelay.Settings(0)));
  }

  @Test
  void soundComesExactlySoManyFramesLater() {
    for (int delayFrames : List.of(1, 2, 511, 512, 513, 3_000)) {
      float[] sound = Signals.noise(3, 1, 8_000);
      float[][] delayed = {sound.clone()};
      Kernel delay =
          SampleDelay.prepare(new Spec(48_000, 1, 512), new SampleDelay.Settings(delayFrames));
      Signals.run(delay, delayed, 512);
      for (int i = 0; i < 8_000; i++) {
        assertThat(delayed[0][i]).isEqualTo(i < delayFrames ? 0f : sound[i - delayFrames]);
      }
    }
  }
}
