package org.soundlathe.dsp.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.dsp.unit.Decibels;

class ClickTest {
  private static final int RATE = 48_000;

  @ParameterizedTest
  @EnumSource
  void aClickBeginsExactlyAtItsFrame(ClickSound sound) {
    for (int rateHz : new int[] {8_000, 44_100, 96_000}) {
      float[] signal = new float[rateHz / 2];
      new Click(sound, rateHz).add(signal, 0, signal.length, 1_000, 1_777, Stress.ACCENT, 1);
      int first = 0;
      while (signal[first] == 0) {
        first++;
      }
      assertThat(first).as("%s at %d Hz", sound, rateHz).isEqualTo(777);
      assertThat(Math.abs(signal[777])).isGreaterThan(1e-4f);
    }
  }

  @ParameterizedTest
  @EnumSource
  void blocksOfAnySizeGiveTheSameClicks(ClickSound sound) {
    Click click = new Click(sound, RATE);
    long[] beats = {0, 5_000, 10_000, 10_007, 30_000};
    float[] whole = new float[40_000];
    addAll(click, whole, 0, whole.length, beats);
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      float[] cut = new float[whole.length];
      for (int at = 0; at < cut.length; ) {
        int frames = Math.min(cut.length - at, 1 + random.nextInt(700));
        addAll(click, cut, at, frames, beats);
        at += frames;
      }
      assertThat(cut).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAccentIsLouderThanABeatAndABeatThanASubdivision(ClickSound sound) {
    Click click = new Click(sound, RATE);
    for (Stress stress : Stress.values()) {
      float[] signal = new float[click.lengthFrames()];
      click.add(signal, 0, signal.length, 0, 0, stress, 1);
      float peak = 0;
      for (float sample : signal) {
        peak = Math.max(peak, Math.abs(sample));
      }
      assertThat(Decibels.ofGain(peak)).isCloseTo(stress.peakDbfs(), within(0.001));
      assertThat(Math.abs(signal[signal.length - 1])).isLessThan(1e-4f);
    }
    assertThat(Stress.ACCENT.peakDbfs()).isGreaterThan(Stress.BEAT.peakDbfs() + 2);
    assertThat(Stress.BEAT.peakDbfs()).isGreaterThan(Stress.SUBDIVISION.peakDbfs() + 2);
  }

  @Test
  void theSoundsDifferFromEachOther() {
    for (ClickSound one : ClickSound.values()) {
      for (ClickSound other : ClickSound.values()) {
        if (one != other) {
          assertThat(start(one)).as("%s and %s", one, other).isNotEqualTo(start(other));
        }
      }
    }
  }

  @Test
  void addingAClickAllocatesNothing() {
    Click click = new Click(ClickSound.WOOD_BLOCK, RATE);
    float[] signal = new float[512];
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    click.add(signal, 0, 512, 0, 100, Stress.BEAT, 1);
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      click.add(signal, 0, 512, i * 512L, 100, Stress.BEAT, 1);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isZero();
  }

  private static void addAll(Click click, float[] to, int at, int frames, long[] beats) {
    for (long beat : beats) {
      click.add(to, at, frames, at, beat, Stress.BEAT, 0.7f);
    }
  }

  private static float[] start(ClickSound sound) {
    float[] signal = new float[200];
    new Click(sound, RATE).add(signal, 0, 200, 0, 0, Stress.BEAT, 1);
    return signal;
  }
}
