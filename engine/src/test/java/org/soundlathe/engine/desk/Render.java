package org.soundlathe.engine.desk;

import java.util.Arrays;
import java.util.List;
import org.soundlathe.engine.effect.Effects;
import org.soundlathe.engine.effect.Responses;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// Renders a plan to arrays.
final class Render {
  static final Effects EFFECTS = Effects.offline(Responses.NONE);

  private Render() {}

  /// @return `[output][side][frame]`
  static float[][][] whole(DeskPlan plan, List<SignalReader> readers, int frames) {
    return whole(plan, readers, frames, DeskOptions.offline(512, 2));
  }

  static float[][][] whole(
      DeskPlan plan, List<SignalReader> readers, int frames, DeskOptions options) {
    try (var desk = new Desk(plan, readers, EFFECTS, options)) {
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
}
