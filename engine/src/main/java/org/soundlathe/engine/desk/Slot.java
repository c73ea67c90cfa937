package org.soundlathe.engine.desk;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.soundlathe.dsp.parameter.Values;
import org.soundlathe.engine.effect.MovingEffect;

/// One effect on a strip, and which of the strip's settings are its own.
final class Slot {
  private final Predicate<String> settings;
  private final MovingEffect effect;
  private final Function<Values, String> kind;
  private final UnaryOperator<Values> place;
  private final float[][] step;
  private int revision = -1;
  private boolean isMoving;

  /// @param settings which of the strip's settings are its own, by name
  /// @param place from the strip's settings to the effect's
  /// @param kind from the effect's settings to what it is
  Slot(
      Predicate<String> settings,
      MovingEffect effect,
      UnaryOperator<Values> place,
      Function<Values, String> kind,
      int channels) {
    this.settings = settings;
    this.effect = effect;
    this.place = place;
    this.kind = kind;
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
    boolean isReplaced = revision != channel.revision();
    if (isReplaced) {
      revision = channel.revision();
      isMoving = channel.plan().control().curves().keySet().stream().anyMatch(settings);
    }
    if (!isReplaced && !isMoving) {
      effect.process(block, frames);
      return;
    }
    for (int at = 0; at < frames; at += Grid.FRAMES) {
      var values = place.apply(channel.values(frame + at));
      effect.adopt(kind.apply(values), values);
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
