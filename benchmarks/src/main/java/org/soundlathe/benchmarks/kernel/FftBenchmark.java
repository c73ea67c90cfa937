package org.soundlathe.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.DoubleFFT_1D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.soundlathe.dsp.spectrum.RealFft;

/// Our Fourier transform of real sound beside JTransforms' own.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=32", "-XX:LoopUnrollLimit=120"})
@State(Scope.Thread)
public class FftBenchmark {
  @Param({"1024", "4096", "16384", "65536"})
  public int size;

  private double[] sound = {};
  private double[] binsRe = {};
  private double[] binsIm = {};
  private double[] inPlace = {};
  private RealFft ours = new RealFft(64);
  private DoubleFFT_1D theirs = new DoubleFFT_1D(64);

  @Setup
  public void prepare() {
    float[] music = Music.bursts(1, size)[0];
    sound = new double[size];
    for (int i = 0; i < size; i++) {
      sound[i] = music[i];
    }
    inPlace = sound.clone();
    binsRe = new double[size / 2 + 1];
    binsIm = new double[size / 2 + 1];
    ours = new RealFft(size);
    theirs = new DoubleFFT_1D(size);
  }

  @Benchmark
  public double[] soundlathe() {
    ours.forward(sound, binsRe, binsIm);
    return binsRe;
  }

  /// Works in place: the copy of the sound belongs to its cost.
  @Benchmark
  public double[] jTransforms() {
    System.arraycopy(sound, 0, inPlace, 0, size);
    theirs.realForward(inPlace);
    return inPlace;
  }
}
