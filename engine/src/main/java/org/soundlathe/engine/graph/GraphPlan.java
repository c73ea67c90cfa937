package org.soundlathe.engine.graph;

import java.util.List;

/// A console ready to be built: strips in the order of the sound, so that each one stands after all
/// that feed it; the last strip is the mix.
///
/// @param strips tracks, buses and space returns
/// @param spaces one for each strip of kind SPACE
public record GraphPlan(int sampleRateHz, List<StripPlan> strips, List<SpacePlan> spaces) {
  public GraphPlan {
    strips = List.copyOf(strips);
    spaces = List.copyOf(spaces);
    for (int i = 0; i < strips.size(); i++) {
      requireForward(i, strips.get(i), strips.size());
    }
  }

  /// The index of the strip that everything ends in.
  public int mix() {
    return strips.size() - 1;
  }

  private static void requireForward(int index, StripPlan strip, int count) {
    int feeds = strip.feeds().orElse(index == count - 1 ? count : -1);
    if (feeds <= index || strip.sends().stream().anyMatch(send -> send.space() <= index)) {
      throw new IllegalArgumentException("strip " + strip.id() + " feeds a strip before it");
    }
  }
}
