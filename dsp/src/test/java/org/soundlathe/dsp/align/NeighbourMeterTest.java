package org.soundlathe.dsp.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class NeighbourMeterTest {
  @Test
  void everyInputIsComparedWithTheNext() {
    float[] drum = Tones.noise(5, 1, 96_000, 0.1)[0];
    float[][] inputs = {drum, shifted(drum, 37, -0.3f), shifted(drum, -3, 0.9f), other(96_000)};
    List<Delay> delays = Tones.through(new NeighbourMeter(4, 960), inputs).delays();
    assertThat(delays.get(0).delayFrames()).isEqualTo(37);
    assertThat(delays.get(0).polarity()).isEqualTo(Polarity.OPPOSITE);
    assertThat(delays.get(0).correlation()).isCloseTo(1, within(0.02));
    assertThat(delays.get(1).delayFrames()).isEqualTo(-40);
    assertThat(delays.get(1).polarity()).isEqualTo(Polarity.OPPOSITE);
    assertThat(delays.get(2).correlation()).isLessThan(0.03);
  }

  @Test
  void itAgreesWithTheFinderOfWholeExcerpts() {
    float[] drum = Tones.noise(6, 1, 200_000, 0.1)[0];
    float[] far = shifted(drum, 211, 0.5f);
    add(far, Tones.noise(7, 1, 200_000, 0.05)[0]);
    Delay passing =
        Tones.through(new NeighbourMeter(2, 500), new float[][] {drum, far}).delays().getFirst();
    Delay whole = new DelayFinder(500).find(drum, far);
    assertThat(passing.delayFrames()).isEqualTo(whole.delayFrames());
    assertThat(passing.correlation()).isCloseTo(whole.correlation(), within(0.01));
    assertThat(passing.phatDelayFrames()).isCloseTo(whole.phatDelayFrames(), within(0.05));
  }

  @Test
  void silenceHasNoDelay() {
    Delay delay =
        Tones.through(new NeighbourMeter(2, 960), new float[2][20_000]).delays().getFirst();
    assertThat(delay.delayFrames()).isZero();
    assertThat(delay.correlation()).isZero();
    assertThatThrownBy(() -> new NeighbourMeter(1, 960)).hasMessageContaining("channels 1");
  }

  @Test
  void keepsTheContractOfMeters() {
    MeterContract.check(3, () -> new NeighbourMeter(3, 300), NeighbourMeter::delays);
  }

  private static float[] other(int length) {
    return Tones.noise(99, 1, length, 0.1)[0];
  }

  private static float[] shifted(float[] from, int delay, float gain) {
    float[] out = new float[from.length];
    for (int i = 0; i < out.length; i++) {
      int at = i - delay;
      out[i] = at < 0 || at >= from.length ? 0 : from[at] * gain;
    }
    return out;
  }

  private static void add(float[] to, float[] noise) {
    for (int i = 0; i < to.length; i++) {
      to[i] += noise[i];
    }
  }
}
