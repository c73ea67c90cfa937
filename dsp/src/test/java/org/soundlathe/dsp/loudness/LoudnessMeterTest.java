package org.soundlathe.dsp.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

/// ITU-R BS.1770-5; the signals of EBU Tech 3341 and 3342 are in [EbuTechTest].
class LoudnessMeterTest {
  private static final double TOLERANCE_LU = 0.05;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 192_000, 69_313, 22_050})
  void fullScale997HzInOneChannelReadsMinus3AtAnyRate(int rate) {
    float[][] sine = new Tones(rate, 1, 5).sine(997, 0, 5).signal();
    // The K curve bends a little with the rate: -3.0103 at 48 kHz, -3.0276 at 96 kHz.
    assertThat(of(rate, sine).integratedLufs()).isCloseTo(-3.01, within(TOLERANCE_LU));
  }

  @Test
  void theReferenceToneReadsTheStandardsFigureAt48kHz() {
    float[][] sine = new Tones(48_000, 1, 10).sine(997, 0, 10).signal();
    assertThat(of(48_000, sine).integratedLufs()).isCloseTo(-3.0103, within(0.0005));
  }

  @Test
  void theSubwooferChannelDoesNotCount() {
    float[][] signal = new float[6][48_000 * 5];
    signal[3] = new Tones(48_000, 1, 5).sine(1000, -10, 5).signal()[0];
    assertThat(of(48_000, signal).integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void everyLayoutWeighsItsChannels() {
    assertThat(toneInChannel(8, ChannelWeights.ofWav(8), 6)).isCloseTo(-18.51, within(0.01));
    assertThat(toneInChannel(8, ChannelWeights.ofWav(8), 4)).isCloseTo(-20, within(0.01));
    assertThat(toneInChannel(6, ChannelWeights.ofWav(6), 4)).isCloseTo(-18.51, within(0.01));
    assertThat(toneInChannel(1, ChannelWeights.ofDualMono(), 0)).isCloseTo(-16.99, within(0.01));
    assertThat(ChannelWeights.ofPosition(-110, 0)).isEqualTo(1.41);
    assertThat(ChannelWeights.ofPosition(110, 45)).isEqualTo(1);
    assertThat(ChannelWeights.ofPosition(135, 0)).isEqualTo(1);
    assertThatThrownBy(() -> new ChannelWeights(List.of(1.0, -0.5)))
        .hasMessageContaining("-0.5")
        .hasMessageContaining("0..2");
  }

  /// The loudness of a 997 Hz sine of -16.99 dBFS peak in one channel: -20 LUFS with weight 1.
  private static double toneInChannel(int channels, ChannelWeights weights, int channel) {
    float[][] signal = new float[channels][48_000 * 2];
    signal[channel] = new Tones(48_000, 1, 2).sine(997, -16.99, 2).signal()[0];
    return Tones.through(new LoudnessMeter(48_000, weights), signal).integratedLufs();
  }

  @Test
  void silenceHasNoLoudness() {
    LoudnessMeter meter = of(48_000, new float[2][48_000 * 5]);
    assertThat(meter.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(meter.loudnessRangeLu()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(meter.maxMomentaryLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(meter.maxShortTermLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new LoudnessMeter(48_000, 2).maxShortTermLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void brokenSamplesCountAsSilence() {
    float[][] signal = new Tones(48_000, 1, 10).sine(1000, -23, 5).signal();
    double clean = of(48_000, signal).integratedLufs();
    signal[0][400_000] = Float.NaN;
    signal[0][400_001] = Float.POSITIVE_INFINITY;
    assertThat(of(48_000, signal).integratedLufs()).isEqualTo(clean);
  }

  @Test
  void gainMovesLoudnessByAsMuch() {
    float[][] noise = Tones.noise(7, 2, 48_000 * 10, 0.05);
    double before = of(48_000, noise).integratedLufs();
    for (float[] channel : noise) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= (float) Decibels.toGain(-6);
      }
    }
    assertThat(of(48_000, noise).integratedLufs()).isCloseTo(before - 6, within(1e-5));
  }

  private static LoudnessMeter of(int rate, float[][] signal) {
    return Tones.through(new LoudnessMeter(rate, signal.length), signal);
  }
}
