package org.soundlathe.engine.desk;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.delay.SampleDelay;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// Renders a plan to arrays.
final class Render {
  /// Effects that only wait: as many frames as their first word says in their name.
  static final EffectMaker WAITING = (_, spec, _) -> new Waiting(spec, 192);

  private Render() {}

  /// @return `[output][side][frame]`
  static float[][][] whole(DeskPlan plan, List<SignalReader> readers, int frames) {
    return whole(plan, readers, frames, DeskOptions.offline(512, 2));
  }

  static float[][][] whole(
      DeskPlan plan, List<SignalReader> readers, int frames, DeskOptions options) {
    try (var desk = new Desk(plan, readers, WAITING, options)) {
      return next(desk, frames, options);
    }
  }

  /// The next frames of a desk.
  static float[][][] next(Desk desk, int frames, DeskOptions options) {
    int chunk = options.chunkFrames();
    var all = new float[desk.outputs()][2][(frames + chunk - 1) / chunk * chunk];
    var block = new float[desk.outputs()][2][chunk];
    for (int at = 0; at < frames; at += chunk) {
      desk.render(block);
      for (int i = 0; i < all.length; i++) {
        for (int side = 0; side < 2; side++) {
          System.arraycopy(block[i][side], 0, all[i][side], at, chunk);
        }
      }
    }
    for (var output : all) {
      output[0] = Arrays.copyOf(output[0], frames);
      output[1] = Arrays.copyOf(output[1], frames);
    }
    return all;
  }

  private static final class Waiting implements Effect {
    private final Kernel delay;
    private final int latencyFrames;

    Waiting(Spec spec, int latencyFrames) {
      this.latencyFrames = latencyFrames;
      delay = SampleDelay.prepare(spec, new SampleDelay.Settings(latencyFrames));
    }

    @Override
    public void adopt(Values values) {}

    @Override
    public void process(float[][] block, int frames) {
      delay.process(block, frames);
    }

    @Override
    public void reset() {
      delay.reset();
    }

    @Override
    public long brokenSamples() {
      return delay.brokenSamples();
    }

    @Override
    public int latencyFrames() {
      return latencyFrames;
    }
  }
}
