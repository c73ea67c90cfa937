package org.soundlathe.dsp.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.unit.Decibels;

class ResamplerTest {
  private record Rates(int fromHz, int toHz) {}

  private static final List<Rates> RATES =
      List.of(
          new Rates(24_000, 48_000),
          new Rates(44_100, 48_000),
          new Rates(48_000, 44_100),
          new Rates(96_000, 44_100),
          new Rates(192_000, 48_000),
          new Rates(69_313, 48_000),
          new Rates(8_000, 44_100));

  /// Against the same sine written at the new rate: level, phase, alignment and noise in one.
  @Test
  void sineIsTheSameSineAtTheNewRate() {
    for (Rates rates : RATES) {
      int narrower = Math.min(rates.fromHz, rates.toHz);
      for (double frequencyHz : List.of(50.0, 997.0, 0.45 * narrower)) {
        float[] in = Signals.sine(frequencyHz, 0.5, 0.3, rates.fromHz, rates.fromHz);
        float[] out = resample(in, rates);
        float[] ideal = Signals.sine(frequencyHz, 0.5, 0.3, rates.toHz, out.length);
        for (int i = 0; i < out.length; i++) {
          ideal[i] -= out[i];
        }
        double errorDb = Signals.rmsDb(ideal, rates.toHz / 8, rates.toHz * 7 / 8);
        // Three roundings to float of a sine of amplitude 0.5, and its steps: about -153 dBFS.
        assertThat(errorDb).as("%s, %.0f Hz", rates, frequencyHz).isLessThan(-148);
      }
    }
  }

  @Test
  void passBandIsFlatWithin0001DbTo20KhzAt44100Hz() {
    for (Rates rates : List.of(new Rates(96_000, 44_100), new Rates(44_100, 48_000))) {
      for (double frequencyHz = 20; frequencyHz <= 20_000; frequencyHz *= 1.995) {
        float[] out = resample(Signals.sine(frequencyHz, 0.5, 0, rates.fromHz, 48_000), rates);
        int end = out.length - 2_000;
        double gain = Signals.amplitude(out, 2_000, end, frequencyHz, rates.toHz) / 0.5;
        assertThat(Decibels.ofGain(gain)).as("%.0f Hz", frequencyHz).isCloseTo(0, within(0.001));
      }
    }
  }

  @Test
  void whatTheNewRateCannotHoldIsGone() {
    for (double frequencyHz : List.of(22_100.0, 24_000.0, 26_000.0, 40_000.0)) {
      float[] in = Signals.sine(frequencyHz, 0.9, 0, 96_000, 96_000);
      float[] out = resample(in, new Rates(96_000, 44_100));
      assertThat(Signals.rmsDb(out, 8_000, 36_000)).as("%.0f Hz", frequencyHz).isLessThan(-145);
    }
  }

  @Test
  void upwardNoImageAppears() {
    float[] in = Signals.sine(19_000, 0.9, 0, 44_100, 44_100);
    float[] out = resample(in, new Rates(44_100, 96_000));
    double image = Signals.amplitude(out, 20_000, 80_000, 44_100 - 19_000, 96_000);
    assertThat(Decibels.ofGain(image)).isLessThan(-150);
  }

  @Test
  void constantStaysConstant() {
    for (Rates rates : RATES) {
      float[] in = new float[rates.fromHz / 4];
      Arrays.fill(in, 0.7f);
      float[] out = resample(in, rates);
      for (int i = out.length / 4; i < out.length * 3 / 4; i++) {
        assertThat(out[i]).as("%s", rates).isCloseTo(0.7f, within(1e-7f));
      }
    }
  }

  @Test
  void lengthIsExactForEveryLengthIn() {
    for (Rates rates : RATES) {
      for (int frames : List.of(0, 1, 2, 146, 147, 148, 1_000, 4_801)) {
        long exact = ((long) frames * rates.toHz + rates.fromHz - 1) / rates.fromHz;
        assertThat(resample(new float[frames], rates)).hasSize((int) exact);
      }
    }
  }

  @Test
  void outputDoesNotDependOnHowTheSoundIsCutIntoBlocks() {
    for (Rates rates : RATES) {
      float[][] sound = Signals.bursts(rates.fromHz, 3, 9_000);
      float[][] whole = resample(sound, rates, 9_000, 0);
      for (int block : List.of(1, 7, 64, 512)) {
        assertThat(resample(sound, rates, block, 0)).as("%s", rates).isDeepEqualTo(whole);
      }
      assertThat(resample(sound, rates, 0, 42)).as("seed 42, %s", rates).isDeepEqualTo(whole);
    }
  }

  @Test
  void channelsDoNotTouchEachOther() {
    float[][] sound = Signals.bursts(9, 3, 9_000);
    float[][] together = resample(sound, RATES.get(1), 512, 0);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(resample(sound[channel], RATES.get(1))).isEqualTo(together[channel]);
    }
  }

  @Test
  void sameRateLeavesEveryBit() {
    float[] sound = Signals.noise(4, 1, 5_000);
    assertThat(resample(sound, new Rates(48_000, 48_000))).isEqualTo(sound);
  }

  @Test
  void brokenSamplesSoundLikeSilence() {
    float[] broken = Signals.noise(4, 1, 5_000);
    broken[2_000] = Float.NaN;
    broken[3_000] = Float.NEGATIVE_INFINITY;
    float[] mended = broken.clone();
    mended[2_000] = 0;
    mended[3_000] = 0;
    assertThat(resample(broken, RATES.get(2))).isEqualTo(resample(mended, RATES.get(2)));
  }

  @Test
  void resetForgetsTheSoundSoFar() {
    var resampler = Resampler.prepare(44_100, 48_000, 1);
    float[][] in = {Signals.noise(4, 1, 5_000)};
    float[][] first = new float[1][6_000];
    float[][] second = new float[1][6_000];
    int frames = resampler.process(in, 0, 5_000, first, 0);
    resampler.reset();
    assertThat(resampler.process(in, 0, 5_000, second, 0)).isEqualTo(frames);
    assertThat(second).isDeepEqualTo(first);
  }

  @Test
  void processAllocatesNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (Rates rates : RATES) {
      var resampler = Resampler.prepare(rates.fromHz, rates.toHz, 2);
      float[][] in = Signals.bursts(1, 2, 512);
      float[][] out = new float[2][resampler.maxOutputFrames(512)];
      resampler.process(in, 0, 512, out, 0);
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        resampler.process(in, 0, 512, out, 0);
      }
      resampler.drain(out, 0);
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
    }
  }

  @Test
  void impossibleRatesAreRefused() {
    assertThatThrownBy(() -> Resampler.prepare(0, 48_000, 1)).hasMessageContaining("fromHz 0");
  }

  private static float[] resample(float[] sound, Rates rates) {
    return resample(new float[][] {sound}, rates, 4_096, 0)[0];
  }

  /// In blocks of a fixed length, or (0) of random lengths by seed; out in buffers that just fit.
  private static float[][] resample(float[][] in, Rates rates, int block, long seed) {
    Random random = new Random(seed);
    var resampler = Resampler.prepare(rates.fromHz, rates.toHz, in.length);
    float[][] out = new float[in.length][0];
    int at = 0;
    while (at < in[0].length) {
      int now = Math.min(block > 0 ? block : 1 + random.nextInt(900), in[0].length - at);
      float[][] part = new float[in.length][resampler.maxOutputFrames(now)];
      append(out, part, resampler.process(in, at, now, part, 0));
      at += now;
    }
    float[][] rest = new float[in.length][100];
    for (int frames = resampler.drain(rest, 0); frames > 0; frames = resampler.drain(rest, 0)) {
      append(out, rest, frames);
    }
    return out;
  }

  private static void append(float[][] out, float[][] part, int frames) {
    for (int channel = 0; channel < out.length; channel++) {
      int before = out[channel].length;
      out[channel] = Arrays.copyOf(out[channel], before + frames);
      System.arraycopy(part[channel], 0, out[channel], before, frames);
    }
  }
}
