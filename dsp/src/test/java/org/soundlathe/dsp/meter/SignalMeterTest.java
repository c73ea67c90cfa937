package org.soundlathe.dsp.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.tone.Tones;

class SignalMeterTest {
  private static final int RATE = 48_000;

  @Test
  void aSineHasACrestOf3Db() {
    SignalFigures figures = of(new Tones(RATE, 2, 5).sine(1000, -6, 5).signal());
    assertThat(figures.samplePeakDbfs()).isCloseTo(-6, within(0.001));
    assertThat(figures.truePeakDbtp()).isCloseTo(-6, within(0.01));
    assertThat(figures.rmsDbfs()).isCloseTo(-9.0103, within(0.001));
    assertThat(figures.crestDb()).isCloseTo(3.0103, within(0.001));
    assertThat(figures.plrDb()).isCloseTo(0, within(0.02));
    assertThat(figures.lengthFrames()).isEqualTo(5L * RATE);
    assertThat(figures.channelRmsDbfs().getFirst()).isCloseTo(-9.0103, within(0.001));
  }

  @Test
  void equalChannelsLoseNothingInMono() {
    SignalFigures figures = of(Tones.onAll(2, Tones.noise(3, 1, RATE, 0.1)[0]));
    assertThat(figures.correlation()).isCloseTo(1, within(1e-12));
    assertThat(figures.monoLossDb()).isZero();
    assertThat(figures.sideToMidDb()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void oppositeChannelsVanishInMono() {
    float[][] signal = Tones.onAll(2, Tones.noise(4, 1, RATE, 0.1)[0]);
    for (int i = 0; i < RATE; i++) {
      signal[1][i] = -signal[0][i];
    }
    SignalFigures figures = of(signal);
    assertThat(figures.correlation()).isCloseTo(-1, within(1e-12));
    assertThat(figures.monoLossDb()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(figures.sideToMidDb()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void unrelatedChannelsLoseHalfTheirPowerInMono() {
    SignalFigures figures = of(Tones.noise(5, 2, 20 * RATE, 0.1));
    // 960 000 samples: the standard error of the correlation is 0.001.
    assertThat(figures.correlation()).isCloseTo(0, within(0.005));
    assertThat(figures.monoLossDb()).isCloseTo(3.01, within(0.03));
    assertThat(figures.sideToMidDb()).isCloseTo(0, within(0.05));
  }

  @Test
  void aMonoSignalHasNoStereoFigures() {
    SignalFigures figures = of(Tones.noise(6, 1, RATE, 0.1));
    assertThat(figures.correlation()).isNaN();
    assertThat(figures.monoLossDb()).isNaN();
    assertThat(figures.sideToMidDb()).isNaN();
  }

  @Test
  void balanceTellsWhichSideIsLouder() {
    float[][] signal = Tones.onAll(2, new Tones(RATE, 1, 1).sine(500, -10, 1).signal()[0]);
    for (int i = 0; i < RATE; i++) {
      signal[1][i] /= 2;
    }
    assertThat(of(signal).balanceDb()).isCloseTo(6.0206, within(1e-3));
    signal[1] = new float[RATE];
    assertThat(of(signal).balanceDb()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void peaksOverLoudnessAreToldFor3Seconds() {
    // A sine of -20 dBFS on both sides reads -20 LUFS, its peak lies at -20 dBTP; a click stands
    // out
    // of the soft end, and the loud middle is flat.
    Tones tone = new Tones(RATE, 2, 15).sine(1000, -20, 5).sine(1000, -10, 5).sine(1000, -20, 5);
    float[][] signal = tone.signal();
    signal[1][13 * RATE] = 0.5f;
    SignalFigures figures = of(signal);
    assertThat(figures.psrAtLoudestDb()).isCloseTo(0, within(0.1));
    assertThat(figures.minPsrDb()).isCloseTo(0, within(0.1));
    assertThat(of(new Tones(RATE, 2, 2).sine(1000, -20, 2).signal()).minPsrDb()).isNaN();
    float[][] noise = Tones.noise(17, 2, 5 * RATE, 0.1);
    noise[0][RATE * 2] = 0.999f;
    SignalFigures rough = of(noise);
    assertThat(rough.minPsrDb())
        .isCloseTo(rough.truePeakDbtp() - rough.maxShortTermLufs(), within(0.1));
  }

  @Test
  void anOffsetIsToldPerChannel() {
    float[][] signal = new Tones(RATE, 2, 1).sine(100, -20, 1).signal();
    for (int i = 0; i < RATE; i++) {
      signal[1][i] += 0.02f;
    }
    SignalFigures figures = of(signal);
    assertThat(figures.dcOffset().get(0)).isCloseTo(0, within(1e-6));
    assertThat(figures.dcOffset().get(1)).isCloseTo(0.02, within(1e-6));
  }

  @Test
  void threeFramesAtFullScaleAreAClippedRunAndTwoAreNot() {
    float[][] signal = new float[2][1000];
    signal[0][10] = 1;
    signal[0][11] = 1;
    for (int i = 500; i < 507; i++) {
      signal[1][i] = -1.2f;
    }
    for (int i = 997; i < 1000; i++) {
      signal[0][i] = ClipMeter.FULL_SCALE;
    }
    SignalFigures figures = of(signal);
    assertThat(figures.clippedRunCount()).isEqualTo(2);
    assertThat(figures.clippedRuns())
        .containsExactly(new ClippedRun(1, 500, 7), new ClippedRun(0, 997, 3));
  }

  @Test
  void aSineThatJustReachesFullScaleIsNotClipped() {
    SignalFigures figures = of(new Tones(RATE, 1, 2).sine(1000, 0, 2).signal());
    assertThat(figures.clippedRunCount()).isZero();
  }

  @Test
  void brokenSamplesAreCountedAndCountAsSilence() {
    float[][] signal = new Tones(RATE, 2, 4).sine(1000, -10, 4).signal();
    SignalFigures clean = of(signal);
    signal[0][0] = Float.NaN;
    signal[1][0] = Float.NEGATIVE_INFINITY;
    SignalFigures figures = of(signal);
    assertThat(figures.nonFiniteSamples()).isEqualTo(2);
    assertThat(figures.samplePeakDbfs()).isEqualTo(clean.samplePeakDbfs());
    assertThat(figures.rmsDbfs()).isCloseTo(clean.rmsDbfs(), within(1e-4));
    assertThat(figures.integratedLufs()).isCloseTo(clean.integratedLufs(), within(1e-4));
  }

  @Test
  void silenceBeforeAndBehindIsToldInSeconds() {
    Tones tone = new Tones(RATE, 2, 4).silence(1.5).sine(1000, -10, 2);
    SignalFigures figures = of(tone.signal());
    assertThat(figures.leadingSilenceSeconds()).isCloseTo(1.5, within(0.0001));
    assertThat(figures.trailingSilenceSeconds()).isCloseTo(0.5, within(0.0001));
  }

  @Test
  void aSilentSignalHasNoLevels() {
    SignalFigures figures = of(new float[2][RATE * 4]);
    assertThat(figures.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.rmsDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.plrDb()).isNaN();
    assertThat(figures.correlation()).isNaN();
    assertThat(figures.leadingSilenceSeconds()).isEqualTo(4);
    assertThat(figures.trailingSilenceSeconds()).isEqualTo(4);
  }

  @Test
  void aSignalOfNoFramesHasNoLevels() {
    SignalFigures figures = new SignalMeter(RATE, 1).figures();
    assertThat(figures.lengthFrames()).isZero();
    assertThat(figures.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.samplePeakDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(figures.history().size()).isZero();
  }

  private static SignalFigures of(float[][] signal) {
    return Tones.through(new SignalMeter(RATE, signal.length), signal).figures();
  }
}
