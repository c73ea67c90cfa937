package org.soundlathe.dsp.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.spectrum.KaiserSinc;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

/// EBU Tech 3341 cases 15-23 (+0.2/-0.4 dB asked), and sines whose peak is known.
class TruePeakMeterTest {
  @ParameterizedTest
  @CsvSource({
    "4, 0, 0.5012, -6.0",
    "4, 45, 0.5012, -6.0",
    "6, 60, 0.5012, -6.0",
    "8, 67.5, 0.5012, -6.0",
    "4, 45, 1.41, 2.984"
  })
  void fadedTonesReadTheirAmplitude(int part, double degrees, double amplitude, double dbtp) {
    for (int rate : new int[] {44_100, 48_000, 88_200, 96_000, 192_000, 69_313}) {
      double seconds = rate == 48_000 ? 3.2 : 0.6;
      double hertz = (double) rate / part;
      float[][] tone =
          new Tones(rate, 1, seconds).add(hertz, amplitude, degrees, seconds).signal();
      PeakCases.fade(tone, rate / 10);
      assertThat(peak(rate, tone)).isCloseTo(dbtp, within(0.003));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aSinglePeriodBetweenTheSamplesReadsFullScale(int shift) {
    float[][] burst = {PeakCases.hiddenBurst(shift)};
    assertThat(peak(48_000, burst)).isBetween(-0.4, 0.2);
  }

  @ParameterizedTest
  @CsvSource({
    "20000, 44100",
    "19000, 44100",
    "20000, 48000",
    "15000, 44100",
    "3000, 44100",
    "997, 44100",
    "30, 44100"
  })
  void highTonesReadTheirAmplitudeWhereverTheirPeaksFall(double hertz, int rate) {
    for (int degrees = 0; degrees < 180; degrees += 15) {
      float[][] tone = new Tones(rate, 1, 0.5).add(hertz, 1, degrees, 0.5).signal();
      PeakCases.fade(tone, rate / 10);
      assertThat(peak(rate, tone)).as("%d degrees", degrees).isCloseTo(0, within(0.01));
    }
  }

  @Test
  void aTopThatHissRoughensReadsLittleMoreThanItsSamples() {
    float[] wave = new Tones(44_100, 1, 3).add(1000, 0.4, 0, 3).signal()[0];
    float[] hiss = Tones.noise(5, 1, wave.length, 0.01)[0];
    for (int i = 0; i < wave.length; i++) {
      wave[i] += hiss[i];
    }
    TruePeakMeter meter = Tones.through(new TruePeakMeter(44_100, 1), new float[][] {wave});
    assertThat(meter.truePeak()).isBetween(meter.samplePeak(), meter.samplePeak() + 0.02);
  }

  @Test
  void noiseUpTo20kHzReadsAsASlowSearchDoes() {
    for (int seed = 1; seed <= 6; seed++) {
      float[][] noise = {below20kHz(Tones.noise(seed, 1, 3000, 0.2)[0])};
      assertThat(peak(44_100, noise))
          .as("seed %d", seed)
          .isCloseTo(Decibels.ofGain(slowPeak(noise[0])), within(0.005));
    }
  }

  @Test
  void theHistoryTellsWhereAnOverIs() {
    float[][] tone = new Tones(48_000, 2, 2).sine(1000, -20, 2).signal();
    tone[1][48_000] = 1.2f;
    TruePeakMeter meter = Tones.through(new TruePeakMeter(48_000, 2), tone);
    PeakHistory history = meter.history();
    assertThat(history.size()).isEqualTo(200);
    for (int hop = 0; hop < history.size(); hop++) {
      boolean isOver = history.truePeak(hop) > 1;
      assertThat(isOver).as("hop %d", hop).isEqualTo(hop == 100);
    }
    assertThat(history.startFrame(100)).isEqualTo(48_000);
    assertThat(meter.samplePeak()).isEqualTo(1.2f);
  }

  @Test
  void aClickAtTheVeryEndIsSeen() {
    float[][] click = new float[1][1000];
    click[0][999] = -0.5f;
    assertThat(peak(48_000, click)).isCloseTo(Decibels.ofGain(0.5), within(0.01));
  }

  @Test
  void silenceHasNoPeak() {
    assertThat(new TruePeakMeter(48_000, 1).truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(peak(48_000, new float[2][5000])).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static double peak(int rate, float[][] signal) {
    return Tones.through(new TruePeakMeter(rate, signal.length), signal).truePeakDbtp();
  }

  /// Noise at 44.1 kHz without what lies over 20 kHz.
  private static float[] below20kHz(float[] noise) {
    double[] lowPass = PeakCases.lowPass(0.89);
    float[] out = new float[noise.length];
    for (int i = 128; i < noise.length - 128; i++) {
      double sum = 0;
      for (int k = -127; k <= 127; k++) {
        sum += noise[i + k] * lowPass[k + 127];
      }
      out[i] = (float) sum;
    }
    return out;
  }

  /// The peak of the wave on a grid of 64 points a sample, by a sinc of 256 samples.
  private static double slowPeak(float[] samples) {
    KaiserSinc sinc = new KaiserSinc(128, 80);
    double[][] taps = new double[64][256];
    for (int phase = 0; phase < 64; phase++) {
      for (int k = 0; k < 256; k++) {
        taps[phase][k] = sinc.at(k - 127 - phase / 64.0, 1);
      }
    }
    double peak = 0;
    for (int i = 0; i < samples.length; i++) {
      for (double[] phase : taps) {
        double sum = 0;
        for (int k = 0; k < 256; k++) {
          int at = i + k - 127;
          sum += at < 0 || at >= samples.length ? 0 : phase[k] * samples[at];
        }
        peak = Math.max(peak, Math.abs(sum));
      }
    }
    return peak;
  }
}
