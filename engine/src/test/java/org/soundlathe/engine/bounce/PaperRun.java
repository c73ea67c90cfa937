package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.engine.desk.DeskRun;
import org.soundlathe.engine.plan.DeskPlan;
import org.soundlathe.engine.source.SignalReader;

/// A desk whose outputs a test writes down as functions of the frame.
final class PaperRun implements DeskRun.Maker {
  private final Sound sound;
  private final List<DeskPlan> plans = new ArrayList<>();
  private int closed;

  /// One sample of an output.
  @FunctionalInterface
  interface Sound {
    double at(int output, int side, long frame);
  }

  PaperRun(Sound sound) {
    this.sound = sound;
  }

  @Override
  public DeskRun of(DeskPlan plan, List<SignalReader> readers) {
    plans.add(plan);
    return new DeskRun() {
      private long position;

      @Override
      public void render(float[][][] into) {
        for (int output = 0; output < into.length; output++) {
          for (int side = 0; side < 2; side++) {
            for (int i = 0; i < CHUNK_FRAMES; i++) {
              into[output][side][i] = (float) sound.at(output, side, position + i);
            }
          }
        }
        position += CHUNK_FRAMES;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }

  /// The desks that were asked for.
  List<DeskPlan> plans() {
    return plans;
  }

  int closed() {
    return closed;
  }
}
