package org.soundlathe.engine.graph;

import java.util.List;
import java.util.OptionalInt;

/// One strip of the graph with every setting it is rendered with.
///
/// @param id unique in the graph
/// @param kind where its sound comes from
/// @param inputChannels 1 or 2; buses and spaces have 2
/// @param trimDb first gain
/// @param flipped polarity
/// @param delayFrames whole frames
/// @param highPassHz corner, or 0 for none
/// @param panPosition -100..100
/// @param widthPercent 0..200
/// @param faderDb last gain; -infinity shuts it
/// @param sends what goes to spaces, after the fader
/// @param feeds index of the bus in the graph's strips; empty for the last strip
public record StripPlan(
    String id,
    Kind kind,
    int inputChannels,
    double trimDb,
    boolean flipped,
    int delayFrames,
    double highPassHz,
    double panPosition,
    double widthPercent,
    double faderDb,
    List<Send> sends,
    OptionalInt feeds) {
  /// Where a strip's sound comes from.
  public enum Kind {
    TRACK,
    BUS,
    SPACE
  }

  /// @param space index of the space in the graph's strips
  /// @param gainDb the factor that the strip's output is sent with
  public record Send(int space, double gainDb) {}

  public StripPlan {
    sends = List.copyOf(sends);
  }
}
