package org.soundlathe.engine.desk;

import java.util.function.UnaryOperator;
import org.soundlathe.dsp.parameter.Values;

/// One effect on a strip, and which of the strip's settings are its own.
final class Slot {
  private final String name;
  private final Effect effect;
  private final UnaryOperator<Values> place;
  private final float[][] step;
  private int revision;

  /// @param name what the names of its settings begin with, such as `insert2`
  /// @param place from the strip's settings to the effect's
  Slot(String name, Effect effect, UnaryOperator<Values> place, int channels) {
    this.name = name;
    this.effect = effect;
    this.place = place;
    step = new float[channels][Grid.FRAMES];
  }

  int latencyFrames() {
    return effect.latencyFrames();
  }

  void reset() {
    effect.reset();
  }

  /// Treats frames 0..frames-1 in place; `frame` is the session frame of the first, on the grid.
  void process(float[][] block, long frame, int frames, Channel channel) {
    if (revision == channel.revision() && !channel.moves(name)) {
      effect.process(block, frames);
      return;
    }
    revision = channel.revision();
    for (int at = 0; at < frames; at += Grid.FRAMES) {
      effect.adopt(place.apply(channel.values(frame + at)));
      for (int side = 0; side < step.length; side++) {
        System.arraycopy(block[side], at, step[side], 0, Grid.FRAMES);
      }
      effect.process(step, Grid.FRAMES);
      for (int side = 0; side < step.length; side++) {
        System.arraycopy(step[side], 0, block[side], at, Grid.FRAMES);
      }
    }
  }
}
