package org.soundlathe.tracking.chain;

import org.soundlathe.dsp.Finite;
import org.soundlathe.dsp.Kernel;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;

/// A track's recording chain at work: the very kernels of its inserts, without the padding that
/// brings them onto the desk's grid. The output does not depend on how the sound is cut into
/// blocks, so what is printed later is what was heard (but for the last bit of a room, which rounds
/// by where its sound began).
///
/// [#process] and [#reset] allocate nothing. One thread at a time.
public final class RecordingChain {
  private static final int WARM_SECONDS = 2;

  private final ChainPlan plan;
  private final Spec spec;
  private final Kernel[] kernels;
  private final int latencyFrames;

  private RecordingChain(ChainPlan plan, Spec spec) {
    this.plan = plan;
    this.spec = spec;
    var effects = new Effects(Responses.NONE, Form.LIVE);
    kernels =
        plan.stages().stream()
            .map(stage ->
                effects.liveInsert(
                    "insert " + stage.insert() + " of " + plan.track(),
                    stage.kind(),
                    spec,
                    stage.values()))
            .toArray(Kernel[]::new);
    int late = 0;
    for (var kernel : kernels) {
      late += kernel.latencyFrames();
    }
    latencyFrames = late;
  }

  /// @param sampleRateHz of the session
  /// @param maxFrames the longest block, 1..65536
  /// @throws org.soundlathe.engine.effect.EffectRefusal if an insert cannot sound so
  public static RecordingChain prepare(ChainPlan plan, int sampleRateHz, int maxFrames) {
    return new RecordingChain(plan, new Spec(sampleRateHz, plan.channels(), maxFrames));
  }

  public ChainPlan plan() {
    return plan;
  }

  /// How much later the sound comes out.
  public int latencyFrames() {
    return latencyFrames;
  }

  /// Treats frames 0..frames-1 in place.
  ///
  /// @param block `[channel][frame]`, as many channels as the track has
  public void process(float[][] block, int frames) {
    for (int i = 0; i < kernels.length; i++) {
      for (int side = 0; side < block.length; side++) {
        Finite.mend(block[side], frames);
      }
      kernels[i].process(block, frames);
    }
  }

  /// Forgets the sound so far.
  public void reset() {
    for (var kernel : kernels) {
      kernel.reset();
    }
  }

  /// Plays a quiet saw-tooth to nobody and forgets it: loops that run for the first time are a
  /// hundred times slower than later.
  public void warm() {
    var block = new float[plan.channels()][Math.min(spec.maxFrames(), 256)];
    if (kernels.length == 0) {
      return;
    }
    long left = (long) WARM_SECONDS * spec.sampleRateHz();
    for (int frames = block[0].length; left > 0; left -= frames) {
      for (var channel : block) {
        for (int i = 0; i < frames; i++) {
          channel[i] = (i - frames / 2) / (100f * frames);
        }
      }
      process(block, frames);
    }
    reset();
  }
}
