package org.soundlathe.dsp.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.dsp.MeterContract;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.tone.Tones;

class FullMeterTest {
  private static final int BAND_1_KHZ = 16;

  @ParameterizedTest
  @CsvSource({"44100, 2", "48000, 1", "22050, 6", "192000, 2"})
  void everyMeterHearsTheSameTone(int rate, int channels) {
    float[][] tone = new Tones(rate, channels, 4).sine(1000, -6, 4).signal();
    FullFigures figures = Tones.through(new FullMeter(rate, channels), tone).figures(24);
    assertThat(figures.signal().toString().replaceAll("history=.*", ""))
        .isEqualTo(signal(rate, tone));
    assertThat(figures.thirdOctaves().levelDb(BAND_1_KHZ)).isCloseTo(-9.01, within(0.15));
    assertThat(figures.octaves().crestDb(5)).isCloseTo(3.01, within(0.8));
    assertThat(figures.shape().centroidHz()).isCloseTo(1000, within(30.0));
    assertThat(figures.ituTruePeakDbtp()).isCloseTo(-6, within(0.2));
    assertThat(figures.stereo().isPresent()).isEqualTo(channels == 2);
    assertThat(figures.contrastDb()).hasSize(5);
    assertThat(figures.spectrogram().columns()).isGreaterThan(40);
    assertThat(figures.fundamental().orElseThrow().medianHertz()).isCloseTo(1000, within(10.0));
    assertThat(figures.hum().isFound()).as("%s", figures.hum()).isFalse();
    assertThat(figures.lossySource().isFound()).isFalse();
    assertThat(figures.upsampledSource().isFound()).isFalse();
    assertThat(figures.paddedDepth().isFound()).isFalse();
    assertThat(figures.reverberance().confidence()).isLessThan(0.2);
  }

  @Test
  void silenceAndNothingAreMeasuredToo() {
    for (int frames : new int[] {0, 1, 48_000 * 3}) {
      float[][] silence = new float[2][frames];
      FullFigures figures = Tones.through(new FullMeter(48_000, 2), silence).figures(16);
      assertThat(figures.thirdOctaves().levelDb(BAND_1_KHZ)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(figures.noiseFloor().levelDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(figures.fundamental()).isEmpty();
      assertThat(figures.onsets().count()).isZero();
      assertThat(figures.tempo().beatsPerMinute()).isZero();
      assertThat(figures.sections().boundaries()).isEmpty();
      assertThat(figures.hum().isFound()).isFalse();
      assertThat(figures.paddedDepth().isFound()).isFalse();
    }
  }

  @Test
  void blocksDoNotMatter() {
    MeterContract.check(
        2,
        () -> new FullMeter(44_100, 2),
        meter -> {
          FullFigures figures = meter.figures(24);
          return figures.noiseFloor()
              + figures.hum().toString()
              + figures.reverberance()
              + figures.fundamental()
              + figures.contrastDb()
              + figures.paddedDepth()
              + figures.octaves().spreadDb(5)
              + figures.thirdOctaves().levelDb(BAND_1_KHZ)
              + figures.tempo().beatsPerMinute();
        });
  }

  private static String signal(int rate, float[][] tone) {
    SignalMeter meter = Tones.through(new SignalMeter(rate, tone.length), tone);
    return meter.figures().toString().replaceAll("history=.*", "");
  }
}
