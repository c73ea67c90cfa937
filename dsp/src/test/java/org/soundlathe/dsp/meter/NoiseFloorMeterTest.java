package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class NoiseFloorMeterTest {
  private static final int RATE = 48_000;

  @Test
  void hissBetweenTheNotesIsTheFloor() {
    for (double rms : new double[] {1e-2, 1e-3, 1e-5}) {
      NoiseFloor floor = of(notesOver(Tones.noise(101, 2, RATE * 20, rms)));
      assertThat(floor.levelDbfs()).isCloseTo(20 * Math.log10(rms), within(0.5));
      assertThat(floor.confidence()).isGreaterThan(rms > 5e-3 ? 0.4 : 0.8);
      assertThat(floor.digitalSilenceShare()).isZero();
    }
  }

  @Test
  void anOffsetIsNoNoise() {
    float[][] signal = notesOver(Tones.noise(102, 2, RATE * 20, 1e-4));
    for (int i = 0; i < signal[0].length; i++) {
      signal[0][i] += 0.05f;
    }
    assertThat(of(signal).levelDbfs()).isCloseTo(-80, within(0.5));
  }

  @Test
  void digitalSilenceIsCountedAndIsNoFloor() {
    float[][] signal = Tones.noise(103, 1, RATE * 20, 1e-3);
    for (int i = 0; i < RATE * 5; i++) {
      signal[0][i] = 0;
    }
    NoiseFloor floor = of(signal);
    assertThat(floor.levelDbfs()).isCloseTo(-60, within(0.5));
    assertThat(floor.digitalSilenceShare()).isCloseTo(0.25, within(1e-6));
    NoiseFloor none = of(new float[2][RATE]);
    assertThat(none.levelDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(none.digitalSilenceShare()).isEqualTo(1);
    assertThat(none.confidence()).isZero();
  }

  @Test
  void musicThatNeverPausesHasNoFloorToTrust() {
    assertThat(of(Tones.noise(104, 2, RATE * 10, 0.1)).confidence()).isLessThan(0.1);
    float[][] swelling = Tones.noise(105, 1, RATE * 20, 0.1);
    for (int i = 0; i < swelling[0].length; i++) {
      swelling[0][i] *= (float) (1.001 + StrictMath.sin(i * 2e-5));
    }
    assertThat(of(swelling).confidence()).isLessThan(0.3);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(2, () -> new NoiseFloorMeter(44_100, 2), NoiseFloorMeter::noiseFloor);
  }

  /// Half a second of tone in every second but each fourth.
  private static float[][] notesOver(float[][] noise) {
    float[] tone = new Tones(RATE, 1, 20).sine(440, -10, 20).signal()[0];
    for (float[] channel : noise) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] += i % (RATE / 4) < RATE / 6 && i / RATE % 4 < 3 ? tone[i] : 0;
      }
    }
    return noise;
  }

  private static NoiseFloor of(float[][] signal) {
    return Tones.through(new NoiseFloorMeter(RATE, signal.length), signal).noiseFloor();
  }
}
