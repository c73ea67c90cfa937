package org.soundlathe.dsp.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.align.RoundTrip.Verdict;
import org.soundlathe.dsp.tone.Tones;
import org.soundlathe.dsp.unit.Decibels;

class LatencyFinderTest {
  private static final int SEARCH = 24_000;

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void aRoundTripIsFoundToAThousandthOfAFrame(int rateHz) {
    Chirp chirp = Chirp.standard(rateHz);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    for (int seed = 1; seed <= 12; seed++) {
      Random random = new Random(seed);
      double delay = seed == 1 ? 0 : seed == 2 ? SEARCH : random.nextDouble() * SEARCH;
      double gain = Decibels.toGain(-40 + 46 * random.nextDouble()) * (seed % 2 == 0 ? -1 : 1);
      RoundTrip trip = finder.find(delayed(chirp, delay, gain, finder.lengthFrames()));
      assertThat(trip.verdict()).as("seed %d", seed).isEqualTo(Verdict.CLEAR);
      assertThat(trip.delayFrames()).as("seed %d", seed).isCloseTo(delay, within(0.001));
      assertThat(trip.polarity()).isEqualTo(gain < 0 ? Polarity.OPPOSITE : Polarity.SAME);
      assertThat(trip.gainDb()).isCloseTo(Decibels.ofGain(gain), within(0.01));
      assertThat(trip.confidence()).isGreaterThan(0.9);
    }
  }

  @Test
  void noiseAsLoudAsTheChirpMovesTheDelayByLessThanATwentiethOfAFrame() {
    Chirp chirp = Chirp.standard(48_000);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    double rms = Decibels.toGain(chirp.levelDbfs()) * Math.sqrt(0.5);
    double sum = 0;
    for (int seed = 1; seed <= 12; seed++) {
      double delay = 100 + new Random(seed).nextDouble() * 10_000;
      float[] captured = delayed(chirp, delay, 1, finder.lengthFrames());
      add(captured, noise(seed, captured.length, rms));
      RoundTrip trip = finder.find(captured);
      assertThat(trip.isClear()).as("seed %d", seed).isTrue();
      assertThat(trip.delayFrames()).as("seed %d", seed).isCloseTo(delay, within(0.05));
      assertThat(trip.signalToNoiseDb()).as("seed %d", seed).isCloseTo(0, within(1.0));
      double off = (trip.delayFrames() - delay) / trip.uncertaintyFrames();
      sum += off * off;
    }
    // The bound is reached: a mean of 12 squares of a normal deviate lies in 0.3..2.2 in 99 %.
    assertThat(sum / 12).isBetween(0.25, 2.5);
  }

  @Test
  void aChirpFarBelowTheNoiseIsFoundOrRefusedButNeverMistaken() {
    Chirp chirp = Chirp.standard(48_000);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    int found = 0;
    for (int seed = 1; seed <= 20; seed++) {
      double delay = new Random(seed).nextDouble() * SEARCH;
      float[] captured = delayed(chirp, delay, Decibels.toGain(-6.0 - 2 * seed), 40_000);
      add(captured, noise(seed, captured.length, 0.1));
      RoundTrip trip = finder.find(captured);
      if (trip.isClear()) {
        found++;
        assertThat(trip.delayFrames()).as("seed %d", seed).isCloseTo(delay, within(0.5));
      }
    }
    assertThat(found).isBetween(5, 15);
  }

  @Test
  void nothingThereIsRefused() {
    LatencyFinder finder = new LatencyFinder(Chirp.standard(48_000), SEARCH);
    assertThat(finder.find(new float[0]).verdict()).isEqualTo(Verdict.SILENT);
    assertThat(finder.find(new float[40_000]).verdict()).isEqualTo(Verdict.SILENT);
    assertThat(finder.find(noise(3, 40_000, 1e-6)).verdict()).isEqualTo(Verdict.SILENT);
    assertThat(finder.find(new float[] {Float.NaN, 0}).verdict()).isEqualTo(Verdict.SILENT);
  }

  @Test
  void noiseHumAndTonesAreRefused() {
    LatencyFinder finder = new LatencyFinder(Chirp.standard(48_000), SEARCH);
    for (int seed = 1; seed <= 10; seed++) {
      RoundTrip trip = finder.find(noise(seed, finder.lengthFrames(), 0.1));
      assertThat(trip.verdict()).as("seed %d", seed).isEqualTo(Verdict.UNCLEAR);
    }
    for (double hertz : new double[] {50, 440, 3_000}) {
      RoundTrip trip = finder.find(new Tones(48_000, 1, 1).sine(hertz, -10, 1).signal()[0]);
      assertThat(trip.isClear()).as("%s Hz", hertz).isFalse();
    }
  }

  @Test
  void clippingIsRefused() {
    Chirp chirp = Chirp.standard(48_000);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    float[] captured = delayed(chirp, 700, 8, finder.lengthFrames());
    for (int i = 0; i < captured.length; i++) {
      captured[i] = Math.max(-1f, Math.min(1f, captured[i]));
    }
    assertThat(finder.find(captured).verdict()).isEqualTo(Verdict.CLIPPED);
  }

  @Test
  void twoWaysBackAreRefused() {
    Chirp chirp = Chirp.standard(48_000);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    float[] captured = delayed(chirp, 700, 0.5, finder.lengthFrames());
    add(captured, delayed(chirp, 2_300.4, 0.4, finder.lengthFrames()));
    assertThat(finder.find(captured).verdict()).isEqualTo(Verdict.DOUBLED);
  }

  @Test
  void aWeakReflectionDoesNotMoveTheDelay() {
    Chirp chirp = Chirp.standard(48_000);
    LatencyFinder finder = new LatencyFinder(chirp, SEARCH);
    float[] captured = delayed(chirp, 700.25, 0.5, finder.lengthFrames());
    add(captured, delayed(chirp, 1_000, 0.15, finder.lengthFrames()));
    assertThat(finder.find(captured).isClear()).isTrue();
    assertThat(finder.find(captured).delayFrames()).isCloseTo(700.25, within(0.02));
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    Chirp chirp = Chirp.standard(48_000);
    assertThatThrownBy(() -> new LatencyFinder(chirp, 0)).hasMessageContaining("searchFrames 0");
    assertThatThrownBy(() -> new LatencyFinder(chirp, 1 << 20))
        .hasMessageContaining("searchFrames");
    assertThatThrownBy(() -> chirp.at(1)).hasMessageContaining("levelDbfs 1.0 is outside");
    assertThatThrownBy(() -> new Chirp(48_000, 10, 100, 200, -6))
        .hasMessageContaining("lengthFrames");
    assertThatThrownBy(() -> new Chirp(48_000, 1_000, 100, 24_000, -6))
        .hasMessageContaining("highHz 24000.0");
  }

  /// The chirp as a perfect converter would bring it back, any fraction of a frame late.
  private static float[] delayed(Chirp chirp, double delayFrames, double gain, int length) {
    double amplitude = gain * Decibels.toGain(chirp.levelDbfs());
    float[] captured = new float[length];
    for (int i = 0; i < length; i++) {
      captured[i] = (float) (amplitude * chirp.waveAt(i - delayFrames));
    }
    return captured;
  }

  private static float[] noise(int seed, int length, double rms) {
    return Tones.noise(seed, 1, length, rms)[0];
  }

  private static void add(float[] to, float[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
