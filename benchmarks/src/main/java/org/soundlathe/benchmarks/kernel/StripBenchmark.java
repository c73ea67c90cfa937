package org.soundlathe.benchmarks.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.dynamics.Compressor;
import org.soundlathe.dsp.dynamics.CompressorSettings;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Shape;

/// High-pass, three bells and a compressor in every strip of a desk: nanoseconds per frame of the
/// whole desk. `benchmarks/twin/strip.c` is the same in C; divide by the strips to compare.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=32", "-XX:LoopUnrollLimit=120"})
@State(Scope.Thread)
public class StripBenchmark {
  private static final int BLOCKS = 16;
  private static final CompressorSettings SQUEEZE =
      new CompressorSettings(
          new CompressorSettings.Curve(-18, 4, 6, 60), new CompressorSettings.Timing(10, 120));

  @Param({"1", "2", "16", "32", "100", "128", "400"})
  public int strips;

  private final List<SectionBank> sections = new ArrayList<>();
  private Compressor compressor = Compressor.prepare(new Spec(Music.RATE_HZ, 1, 64), SQUEEZE);
  private double[][] music = {};
  private double[][] rows = {};
  private int block;

  @Setup
  public void prepare() {
    var spec = new Spec(Music.RATE_HZ, strips, Rows.STEP_FRAMES);
    sections.clear();
    add(Shape.HIGH_PASS, 80, 0.7, 0);
    add(Shape.BELL, 250, 1, 3);
    add(Shape.BELL, 1_000, 1.4, -4);
    add(Shape.BELL, 5_000, 0.8, 2.5);
    var settings = Collections.nCopies(strips, SQUEEZE);
    compressor = Compressor.prepare(spec, settings);
    music = new double[BLOCKS * Rows.STEP_FRAMES][strips];
    Rows.fill(Music.bursts(strips, music.length), 0, music, music.length);
    rows = new double[Rows.STEP_FRAMES][strips];
  }

  @Benchmark
  @OperationsPerInvocation(Rows.STEP_FRAMES)
  public double[][] strip() {
    fill();
    filter();
    compressor.process(rows, Rows.STEP_FRAMES);
    return rows;
  }

  @Benchmark
  @OperationsPerInvocation(Rows.STEP_FRAMES)
  public double[][] sections() {
    fill();
    filter();
    return rows;
  }

  @Benchmark
  @OperationsPerInvocation(Rows.STEP_FRAMES)
  public double[][] compressor() {
    fill();
    compressor.process(rows, Rows.STEP_FRAMES);
    return rows;
  }

  private void add(Shape shape, double frequencyHz, double q, double gainDb) {
    var bank = new SectionBank(strips);
    for (int strip = 0; strip < strips; strip++) {
      bank.set(strip, new Section().design(shape, frequencyHz + strip, q, gainDb, Music.RATE_HZ));
    }
    sections.add(bank);
  }

  private void fill() {
    block = (block + 1) % BLOCKS;
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(music[block * Rows.STEP_FRAMES + i], 0, rows[i], 0, strips);
    }
  }

  private void filter() {
    for (int i = 0; i < sections.size(); i++) {
      sections.get(i).process(rows, Rows.STEP_FRAMES);
    }
  }
}
