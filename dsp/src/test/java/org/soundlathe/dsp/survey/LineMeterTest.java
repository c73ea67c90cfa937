package org.soundlathe.dsp.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.align.Polarity;
import org.soundlathe.dsp.tone.Tones;

class LineMeterTest {
  private static final int RATE = 48_000;
  private static final int FRAMES = 6 * RATE;

  @Test
  void everyInputIsReadByItself() {
    float[][] inputs = new float[4][];
    inputs[0] = new Tones(RATE, 1, 6).sine(220, -12, 6).signal()[0];
    inputs[1] = Tones.noise(2, 1, FRAMES, 0.001)[0];
    inputs[2] = new float[FRAMES];
    inputs[3] = new Tones(RATE, 1, 6).sine(1_000, 6, 6).signal()[0];
    for (int i = 0; i < FRAMES; i++) {
      inputs[1][i] += (float) (0.01 + 0.003 * StrictMath.sin(2 * StrictMath.PI * 50 * i / RATE));
      inputs[1][i] += (float) (0.001 * StrictMath.sin(2 * StrictMath.PI * 150 * i / RATE));
      inputs[3][i] = Math.max(-1f, Math.min(1f, inputs[3][i]));
    }
    var figures = Tones.through(new LineMeter(RATE, 4), inputs).figures(440).inputs();
    assertThat(figures.get(0).headroomDb()).isCloseTo(12, within(0.01));
    assertThat(figures.get(0).rmsDbfs()).isCloseTo(-15.01, within(0.01));
    assertThat(figures.get(0).intonation().orElseThrow().cents()).isCloseTo(0, within(0.2));
    assertThat(figures.get(0).seconds()).isEqualTo(6);
    assertThat(figures.get(0).isDead()).isFalse();
    assertThat(figures.get(1).dcOffset()).isCloseTo(0.01, within(1e-4));
    assertThat(figures.get(1).hum().mainsHz()).isEqualTo(50);
    assertThat(figures.get(1).hum().levelDbfs()).isCloseTo(-53.0, within(1.0));
    assertThat(figures.get(1).intonation()).isEmpty();
    assertThat(figures.get(2).isDead()).isTrue();
    assertThat(figures.get(2).peakDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.get(3).clippedRuns()).isGreaterThan(1_000);
    assertThat(figures.get(3).headroomDb()).isCloseTo(0, within(1e-6));
  }

  @Test
  void aNeighbourUpsideDownAndLateIsNoticed() {
    float[] drum = Tones.noise(4, 1, FRAMES, 0.1)[0];
    float[][] inputs = {drum, new float[FRAMES], new float[FRAMES]};
    for (int i = 100; i < FRAMES; i++) {
      inputs[1][i] = -0.5f * drum[i - 100];
    }
    var delays = Tones.through(new LineMeter(RATE, 3), inputs).figures(440).neighbours();
    assertThat(delays).hasSize(2);
    assertThat(delays.get(0).delayFrames()).isEqualTo(100);
    assertThat(delays.get(0).polarity()).isEqualTo(Polarity.OPPOSITE);
    assertThat(delays.get(1).correlation()).isZero();
  }

  @Test
  void aConstantIsDeadAndBrokenSamplesAreCounted() {
    float[][] inputs = new float[1][RATE];
    Arrays.fill(inputs[0], 0.25f);
    inputs[0][7] = Float.NaN;
    var input = Tones.through(new LineMeter(RATE, 1), inputs).figures(440).inputs().getFirst();
    assertThat(input.isDead()).isTrue();
    assertThat(input.nonFiniteSamples()).isEqualTo(1);
  }

  @Test
  void nothingHeardIsDead() {
    var figures = new LineMeter(RATE, 1).figures(440);
    assertThat(figures.inputs().getFirst().isDead()).isTrue();
    assertThat(figures.neighbours()).isEmpty();
  }

  @Test
  void keepsTheContractOfMeters() {
    MeterContract.check(3, () -> new LineMeter(RATE, 3), meter -> meter.figures(440).toString());
  }
}
