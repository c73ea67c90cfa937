package org.soundlathe.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.soundlathe.dsp.tone.Tones;

/// What holds for every meter: blocks do not matter, the sound stays as it was, nothing is
/// allocated but the growth of a history.
public final class MeterContract {
  private static final long SEED = 20_261_122;

  private MeterContract() {}

  /// Measures one signal in many ways.
  ///
  /// @param result everything that the meter found, in a form that compares by value
  public static <M extends Meter> void check(
      int channels, Supplier<M> meter, Function<M, Object> result) {
    float[][] signal = signal(channels);
    float[][] before = {signal[0].clone(), signal[channels - 1].clone()};
    Object whole = result.apply(measured(meter.get(), signal, () -> signal[0].length));
    assertThat(signal[0]).isEqualTo(before[0]);
    assertThat(signal[channels - 1]).isEqualTo(before[1]);
    for (int size : new int[] {1, 7, 64, 512}) {
      assertThat(result.apply(measured(meter.get(), signal, () -> size)))
          .as("blocks of %d", size)
          .isEqualTo(whole);
    }
    Random random = new Random(SEED);
    M last = measured(meter.get(), signal, () -> 1 + random.nextInt(3000));
    assertThat(result.apply(last)).as("random blocks, seed %d", SEED).isEqualTo(whole);
    assertThat(result.apply(last)).as("read twice").isEqualTo(whole);
    allocatesOnlyHistory(meter.get(), signal);
  }

  /// A history that doubles allocates in few blocks; a meter that allocates by itself in all.
  private static void allocatesOnlyHistory(Meter meter, float[][] signal) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    measured(meter, signal, () -> 512);
    int blocks = signal[0].length / 512;
    int allocating = 0;
    for (int block = 0; block < blocks; block++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      meter.measure(signal, block * 512, 512);
      allocating += threads.getCurrentThreadAllocatedBytes() == before ? 0 : 1;
    }
    assertThat(allocating).as("allocating blocks of %d", blocks).isLessThan(blocks / 8);
  }

  private static float[][] signal(int channels) {
    float[][] signal = Tones.noise(SEED, channels, 150_001, 0.05);
    for (int i = 40_000; i < 90_000; i++) {
      signal[0][i] += (float) (0.8 * StrictMath.sin(i * 0.031) * (i % 9000 < 3000 ? 1 : 0.01));
    }
    signal[channels - 1][70_000] = Float.NaN;
    signal[0][70_500] = Float.NEGATIVE_INFINITY;
    return signal;
  }

  private static <M extends Meter> M measured(
      M meter, float[][] signal, Supplier<Integer> blockFrames) {
    int length = signal[0].length;
    int frames;
    for (int at = 0; at < length; at += frames) {
      frames = Math.min(blockFrames.get(), length - at);
      meter.measure(signal, at, frames);
    }
    return meter;
  }
}
