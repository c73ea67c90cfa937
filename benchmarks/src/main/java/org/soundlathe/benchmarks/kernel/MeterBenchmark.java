package org.soundlathe.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.loudness.TruePeakMeter;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.resample.Resampler;
import org.soundlathe.dsp.survey.FullMeter;

/// Meters and the resampler: nanoseconds per sample of one channel (into the resampler), of two.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=32", "-XX:LoopUnrollLimit=120"})
@State(Scope.Thread)
public class MeterBenchmark {
  private static final int FRAMES = 48_000;
  private static final int SAMPLES = 2 * FRAMES;

  private final float[][] music = Music.bursts(2, FRAMES);
  private final float[][] out = new float[2][FRAMES];

  // New for each iteration, for their histories grow with the sound.
  private Meter loudness = new LoudnessMeter(Music.RATE_HZ, 2);
  private Meter truePeak = new TruePeakMeter(Music.RATE_HZ, 2);
  private Meter usual = new SignalMeter(Music.RATE_HZ, 2);
  private Meter all = new FullMeter(Music.RATE_HZ, 2);
  private Resampler resampler = Resampler.prepare(96_000, 44_100, 2);

  @Setup(Level.Iteration)
  public void prepare() {
    loudness = new LoudnessMeter(Music.RATE_HZ, 2);
    truePeak = new TruePeakMeter(Music.RATE_HZ, 2);
    usual = new SignalMeter(Music.RATE_HZ, 2);
    all = new FullMeter(Music.RATE_HZ, 2);
    resampler = Resampler.prepare(96_000, 44_100, 2);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Meter loudness() {
    loudness.measure(music, 0, FRAMES);
    return loudness;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Meter truePeak() {
    truePeak.measure(music, 0, FRAMES);
    return truePeak;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Meter usual() {
    usual.measure(music, 0, FRAMES);
    return usual;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public Meter all() {
    all.measure(music, 0, FRAMES);
    return all;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public float[][] resampler() {
    resampler.process(music, 0, FRAMES, out, 0);
    return out;
  }
}
