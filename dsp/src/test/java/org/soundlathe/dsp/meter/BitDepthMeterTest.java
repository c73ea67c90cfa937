package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.tone.Tones;

class BitDepthMeterTest {
  @ParameterizedTest
  @ValueSource(ints = {8, 12, 16, 20, 23})
  void bitsThatAreAlwaysZeroAreFound(int bits) {
    PaddedDepth depth = of(stored(bits)).paddedDepth(24);
    assertThat(depth.isFound()).isTrue();
    assertThat(depth.usedBits()).isEqualTo(bits);
    assertThat(depth.confidence()).isGreaterThan(0.95);
  }

  @Test
  void aFileThatUsesItsBitsIsNotPadded() {
    assertThat(of(stored(16)).paddedDepth(16).isFound()).isFalse();
    assertThat(of(stored(24)).paddedDepth(24).isFound()).isFalse();
    BitDepthMeter floats = of(Tones.noise(132, 1, 5000, 0.01));
    assertThat(floats.usedBits()).isEqualTo(32);
    assertThat(floats.paddedDepth(24).isFound()).isFalse();
  }

  @Test
  void oneFineSampleEndsTheSuspicion() {
    float[][] signal = stored(16);
    signal[1][777] = 3f / (1 << 23);
    assertThat(of(signal).paddedDepth(24).isFound()).isFalse();
  }

  @Test
  void silenceAndAFewClicksSayLittle() {
    assertThat(of(new float[2][9000]).paddedDepth(24).isFound()).isFalse();
    float[][] click = new float[1][9000];
    click[0][5] = 0.5f;
    assertThat(of(click).paddedDepth(24).confidence()).isLessThan(0.05);
    click[0][6] = Float.NaN;
    click[0][7] = -1;
    assertThat(of(click).usedBits()).isEqualTo(2);
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(2, BitDepthMeter::new, meter -> meter.paddedDepth(24));
  }

  private static float[][] stored(int bits) {
    float[][] signal = Tones.noise(131, 2, 5000, 0.1);
    float steps = 1 << (bits - 1);
    for (float[] channel : signal) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] = (float) Math.rint(channel[i] * steps) / steps;
      }
    }
    return signal;
  }

  private static BitDepthMeter of(float[][] signal) {
    return Tones.through(new BitDepthMeter(), signal);
  }
}
