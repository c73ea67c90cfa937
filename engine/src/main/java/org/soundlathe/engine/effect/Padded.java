package org.soundlathe.engine.effect;

import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;

/// A kernel that is as late as it is told to be, or as late as the desk's next grid point.
public final class Padded implements Kernel {
  /// Every stage of the desk is late by a multiple of this.
  public static final int GRID_FRAMES = 64;

  private final Kernel kernel;
  private final SampleDelay delay;
  private final int latencyFrames;

  private Padded(Spec spec, Kernel kernel, int latencyFrames) {
    this.kernel = kernel;
    this.latencyFrames = latencyFrames;
    int missing = latencyFrames - kernel.latencyFrames();
    delay = SampleDelay.prepare(spec, new SampleDelay.Settings(missing));
  }

  /// The kernel itself where its latency is on the grid.
  ///
  /// @param spec of the kernel
  public static Kernel toGrid(Spec spec, Kernel kernel) {
    return to(onGrid(kernel.latencyFrames()), spec, kernel);
  }

  /// The kernel itself where it is as late as that.
  ///
  /// @param latencyFrames at least the kernel's
  public static Kernel to(int latencyFrames, Spec spec, Kernel kernel) {
    return latencyFrames == kernel.latencyFrames()
        ? kernel
        : new Padded(spec, kernel, latencyFrames);
  }

  /// The next multiple of [#GRID_FRAMES].
  static int onGrid(int frames) {
    return (frames + GRID_FRAMES - 1) / GRID_FRAMES * GRID_FRAMES;
  }

  @Override
  public void process(float[][] block, int frames) {
    kernel.process(block, frames);
    delay.process(block, frames);
  }

  @Override
  public void reset() {
    kernel.reset();
    delay.reset();
  }

  @Override
  public long brokenSamples() {
    return kernel.brokenSamples();
  }

  @Override
  public int latencyFrames() {
    return latencyFrames;
  }
}
