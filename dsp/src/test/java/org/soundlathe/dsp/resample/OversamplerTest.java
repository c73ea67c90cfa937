package org.soundlathe.dsp.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.Signals;
import org.soundlathe.dsp.unit.Decibels;

class OversamplerTest {
  private static final List<Integer> FACTORS = List.of(2, 4, 8);
  private static final List<Integer> RATES_HZ = List.of(44_100, 48_000, 96_000, 192_000);
  private static final int FRAMES = 6_000;

  @Test
  void upAndDownIsADelayThatIsFlatWithinAHundredthDbTo20Khz() {
    for (int factor : FACTORS) {
      for (int rateHz : RATES_HZ) {
        for (double hz : List.of(50.0, 1_000.0, 9_876.0, 17_000.0, 20_000.0)) {
          float[] tone = Signals.sine(hz, 0.7, 0.3, rateHz, FRAMES);
          Oversampler oversampler = Oversampler.prepare(rateHz, factor);
          float[] back = roundTrip(oversampler, tone, 512);
          int late = oversampler.latencyFrames();
          double rest = 0;
          for (int i = 1_000; i < FRAMES; i++) {
            rest = Math.max(rest, Math.abs(back[i] - tone[i - late]));
          }
          // 0.01 dB is a factor of 1.00115.
          assertThat(rest).as("%.0f Hz, %d Hz x%d", hz, rateHz, factor).isLessThan(0.7 * 0.00115);
        }
      }
    }
  }

  @Test
  void goingUpMakesNoImages() {
    int rateHz = 44_100;
    for (int factor : FACTORS) {
      for (double hz : List.of(1_000.0, 9_000.0, 20_000.0)) {
        float[] up = new float[FRAMES * factor];
        Oversampler.prepare(rateHz, factor).up(Signals.sine(hz, 1, 0, rateHz, FRAMES), FRAMES, up);
        for (int image = 1; image <= factor / 2; image++) {
          for (double imageHz : List.of(image * rateHz - hz, image * rateHz + hz)) {
            if (imageHz < rateHz * factor / 2.0) {
              double level = amplitudeDb(up, 1_000 * factor, imageHz, rateHz * factor);
              assertThat(level).as("x%d, %.0f Hz of %.0f Hz", factor, imageHz, hz).isLessThan(-110);
            }
          }
        }
      }
    }
  }

  @Test
  void nothingAboveHalfTheRateFoldsBack() {
    for (int rateHz : RATES_HZ) {
      for (int factor : FACTORS) {
        int high = rateHz * factor;
        for (double share : List.of(1.001, 1.02, 1.3, 1.9, 2.2, 2.9, 3.3, 4.1, 5.5, 6.3, 7.7)) {
          double hz = share * rateHz / 2;
          if (hz < high / 2.0) {
            float[] tone = Signals.sine(hz, 1, 0.5, high, 3_000 * factor);
            float[] down = new float[3_000];
            Oversampler.prepare(rateHz, factor).down(tone, 3_000, down);
            assertThat(Signals.rmsDb(down, 1_000, 3_000))
                .as("%.0f Hz at %d Hz x%d", hz, rateHz, factor)
                .isLessThan(-110);
          }
        }
      }
    }
  }

  @Test
  void theCutIntoBlocksChangesNoBit() {
    float[] sound = Signals.noise(1, 0.9, FRAMES);
    for (int factor : FACTORS) {
      float[] whole = roundTrip(Oversampler.prepare(48_000, factor), sound, FRAMES);
      for (int step : List.of(1, 7, 64, 512)) {
        assertThat(roundTrip(Oversampler.prepare(48_000, factor), sound, step))
            .as("x%d in blocks of %d", factor, step)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  void clickComesBackSymmetricAroundTheLatency() {
    for (int rateHz : RATES_HZ) {
      for (int factor : FACTORS) {
        Oversampler oversampler = Oversampler.prepare(rateHz, factor);
        float[] click = roundTrip(oversampler, Signals.impulse(100, 2_000), 64);
        int centre = 100 + oversampler.latencyFrames();
        for (int k = 0; k < 900; k++) {
          assertThat(click[centre + k])
              .as("%d Hz x%d, %d frames off", rateHz, factor, k)
              .isCloseTo(centre < k ? 0 : click[centre - k], within(2e-7f));
        }
      }
    }
  }

  @Test
  void resetForgetsAndSilenceFollowsSound() {
    Oversampler oversampler = Oversampler.prepare(44_100, 8);
    float[] sound = Signals.noise(3, 0.9, 1_000);
    float[] first = roundTrip(oversampler, sound, 64);
    oversampler.reset();
    assertThat(roundTrip(oversampler, sound, 64)).isEqualTo(first);
    float[] after = roundTrip(oversampler, new float[2_000], 64);
    assertThat(Arrays.copyOfRange(after, 1_000, 2_000)).isEqualTo(new float[1_000]);
  }

  @Test
  void workingAllocatesNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Oversampler oversampler = Oversampler.prepare(44_100, 8);
    float[] sound = new float[512];
    float[] high = new float[4_096];
    oversampler.up(sound, 512, high);
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 50; i++) {
      oversampler.up(sound, 512, high);
      oversampler.down(high, 512, sound);
    }
    oversampler.reset();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  @Test
  void otherFactorsAreRefused() {
    assertThatThrownBy(() -> Oversampler.prepare(44_100, 3)).hasMessageContaining("factor 3");
  }

  private static float[] roundTrip(Oversampler oversampler, float[] in, int step) {
    float[] out = new float[in.length];
    float[] part = new float[step];
    float[] high = new float[step * oversampler.factor()];
    for (int at = 0; at < in.length; at += step) {
      int now = Math.min(step, in.length - at);
      System.arraycopy(in, at, part, 0, now);
      oversampler.up(part, now, high);
      oversampler.down(high, now, part);
      System.arraycopy(part, 0, out, at, now);
    }
    return out;
  }

  private static double amplitudeDb(float[] signal, int from, double hz, int rateHz) {
    return Decibels.ofGain(Signals.amplitude(signal, from, signal.length, hz, rateHz));
  }
}
