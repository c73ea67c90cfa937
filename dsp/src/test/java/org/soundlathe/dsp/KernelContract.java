package org.soundlathe.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every kernel keeps, whatever it does to the sound. A kernel's own test implements this.
public interface KernelContract {
  List<Integer> SAMPLE_RATES_HZ = List.of(44_100, 48_000, 88_200, 96_000, 192_000);
  int FRAMES = 12_000;
  int ROUND_BLOCKS = 200;

  /// The kernel at work, with settings that change the sound.
  Kernel working(Spec spec);

  /// The kernel with settings that leave the sound as it is, if it has such.
  Optional<Kernel> neutral(Spec spec);

  /// The channel counts that it can be prepared for.
  default List<Integer> channelCounts() {
    return List.of(1, 2, 8);
  }

  @Test
  default void outputDoesNotDependOnHowTheSoundIsCutIntoBlocks() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (int channels : channelCounts()) {
        float[][] sound = Signals.bursts(rateHz + channels, channels, FRAMES);
        Spec spec = new Spec(rateHz, channels, 1024);
        float[][] whole = Signals.run(working(spec), Signals.copy(sound), 1024);
        for (int step : List.of(1, 7, 64, 512)) {
          float[][] cut = Signals.run(working(spec), Signals.copy(sound), step);
          assertThat(cut).as("%s, blocks of %d", spec, step).isDeepEqualTo(whole);
        }
        assertThat(runAtRandom(working(spec), sound, rateHz))
            .as("%s, blocks cut by seed %d", spec, rateHz)
            .isDeepEqualTo(whole);
      }
    }
  }

  @Test
  default void resetForgetsTheSoundSoFar() {
    for (int channels : channelCounts()) {
      float[][] sound = Signals.bursts(5, channels, FRAMES);
      Kernel kernel = working(new Spec(48_000, channels, 512));
      float[][] first = Signals.run(kernel, Signals.copy(sound), 512);
      kernel.reset();
      float[][] second = Signals.run(kernel, Signals.copy(sound), 512);
      assertThat(second).isDeepEqualTo(first);
    }
  }

  @Test
  default void brokenSamplesSoundLikeSilence() {
    for (int channels : channelCounts()) {
      float[][] broken = Signals.bursts(6, channels, FRAMES);
      float[][] mended = Signals.copy(broken);
      float[] damage = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3e38f};
      for (int i = 0; i < 400; i++) {
        broken[i % channels][100 + 13 * i] = damage[i % damage.length];
        mended[i % channels][100 + 13 * i] = 0;
      }
      Spec spec = new Spec(48_000, channels, 512);
      Kernel kernel = working(spec);
      Signals.run(kernel, broken, 512);
      assertThat(kernel.brokenSamples()).isEqualTo(400);
      kernel.reset();
      assertThat(kernel.brokenSamples()).isZero();
      Signals.run(working(spec), mended, 512);
      assertThat(broken).isDeepEqualTo(mended);
      neutral(spec)
          .ifPresent(still -> {
            float[][] noNumber = new float[channels][FRAMES];
            noNumber[0][50] = Float.NaN;
            Signals.run(still, noNumber, 512);
            assertThat(still.brokenSamples()).isEqualTo(1);
            assertThat(noNumber).isDeepEqualTo(new float[channels][FRAMES]);
          });
    }
  }

  @Test
  default void denormalSamplesDoNoHarm() {
    for (int channels : channelCounts()) {
      float[][] tiny = new float[channels][FRAMES];
      Random random = new Random(7);
      for (float[] signal : tiny) {
        for (int i = 0; i < FRAMES; i++) {
          signal[i] = (random.nextInt(2001) - 1000) * Float.MIN_VALUE;
        }
      }
      Signals.run(working(new Spec(48_000, channels, 512)), tiny, 512);
      for (float[] signal : tiny) {
        for (float sample : signal) {
          assertThat(Math.abs(sample)).isLessThan(2e-4f);
        }
      }
    }
  }

  @Test
  default void silenceStaysSilent() {
    for (int channels : channelCounts()) {
      float[][] silence = new float[channels][FRAMES];
      Signals.run(working(new Spec(48_000, channels, 512)), silence, 512);
      assertThat(silence).isDeepEqualTo(new float[channels][FRAMES]);
    }
  }

  @Test
  default void neutralSettingsLeaveEveryBitAndOnlyAddTheLatency() {
    for (int rateHz : SAMPLE_RATES_HZ) {
      for (int channels : channelCounts()) {
        Optional<Kernel> kernel = neutral(new Spec(rateHz, channels, 512));
        if (kernel.isEmpty()) {
          continue;
        }
        float[][] sound = Signals.bursts(rateHz, channels, FRAMES);
        sound[0][5] = -0f;
        int latency = kernel.get().latencyFrames();
        float[][] late = new float[channels][FRAMES];
        Signals.move(sound, 0, late, latency, FRAMES - latency);
        assertThat(Signals.run(kernel.get(), sound, 512))
            .as("%d Hz, %d channels", rateHz, channels)
            .isDeepEqualTo(late);
      }
    }
  }

  @Test
  default void processAndResetAllocateNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int channels : channelCounts()) {
      float[][] block = Signals.bursts(8, channels, 512);
      Kernel kernel = working(new Spec(48_000, channels, 512));
      threads.getCurrentThreadAllocatedBytes();
      kernel.process(block, 512);
      long first = allocatedBytes(threads, kernel, block);
      // The JVM itself may put an object into a thread's account when it swaps compiled code. A
      // kernel that allocates in one of eight blocks, even before it is compiled, is over this.
      assertThat(first).isLessThan(ROUND_BLOCKS / 8 * 16L);
      assertThat(first == 0 ? 0 : allocatedBytes(threads, kernel, block)).isZero();
    }
  }

  private static long allocatedBytes(ThreadMXBean threads, Kernel kernel, float[][] block) {
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUND_BLOCKS; i++) {
      kernel.process(block, 512);
    }
    kernel.reset();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static float[][] runAtRandom(Kernel kernel, float[][] sound, long seed) {
    Random random = new Random(seed);
    int frames = sound[0].length;
    float[][] out = Signals.copy(sound);
    float[][] part = new float[sound.length][1024];
    int at = 0;
    while (at < frames) {
      int now = Math.min(1 + random.nextInt(1024), frames - at);
      Signals.move(sound, at, part, 0, now);
      kernel.process(part, now);
      Signals.move(part, 0, out, at, now);
      at += now;
    }
    return out;
  }
}
