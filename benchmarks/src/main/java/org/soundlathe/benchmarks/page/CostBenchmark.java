package org.soundlathe.benchmarks.page;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What each kernel of the rack costs, in nanoseconds per sample of one channel; the kernels are
/// named on the command line (`-p kernel=…`, [Names] prints all).
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=32", "-XX:LoopUnrollLimit=120"})
@State(Scope.Thread)
public class CostBenchmark {
  /// One invocation treats about so many samples, whatever the channels.
  private static final int SAMPLES = 512 * Rack.STRIPS;

  @Param({})
  public String kernel = "";

  private Runnable work = () -> {};

  @Setup
  public void prepare() {
    var exhibit =
        Rack.exhibits().stream()
            .filter(candidate -> candidate.name().equals(kernel))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no kernel '" + kernel + "'"));
    var music = music(exhibit.channels(), SAMPLES / exhibit.channels());
    var block = new float[exhibit.channels()][Answer.BLOCK_FRAMES];
    var prepared = exhibit.kernel().get();
    work =
        () -> {
          int frames = music[0].length;
          for (int at = 0; at < frames; at += Answer.BLOCK_FRAMES) {
            int count = Math.min(Answer.BLOCK_FRAMES, frames - at);
            for (int channel = 0; channel < block.length; channel++) {
              System.arraycopy(music[channel], at, block[channel], 0, count);
            }
            prepared.process(block, count);
          }
        };
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public void process() {
    work.run();
  }

  private static float[][] music(int channels, int frames) {
    var random = new Random(1);
    var music = new float[channels][frames];
    for (float[] signal : music) {
      for (int i = 0; i < frames; i++) {
        double level = 0.5 - 0.4 * (i % 9_000) / 9_000.0;
        signal[i] = (float) (level * (2 * random.nextDouble() - 1));
      }
    }
    return music;
  }
}
