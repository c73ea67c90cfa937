package org.soundlathe.engine.version;

import java.util.Optional;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.engine.plan.Edge;

/// How loud a track is heard in a version, beside how loud it is in the mix.
///
/// @param gainDb on top of what the mix has
/// @param curve a factor that moves on top of that, 0..1
public record Level(double gainDb, Optional<Curve> curve) {
  /// As in the mix.
  public static final Level WHOLE = new Level(0, Optional.empty());

  public static Level ofGain(double gainDb) {
    return new Level(gainDb, Optional.empty());
  }

  public static Level ofCurve(Curve curve) {
    return new Level(0, Optional.of(curve));
  }

  boolean isWhole() {
    return gainDb == 0 && curve.isEmpty();
  }

  /// The edge between two other strips, at this level.
  Edge on(Edge edge, int from, int to) {
    return new Edge(
        from, to, edge.tap(), edge.send(), edge.gainDb() + gainDb, product(edge.level(), curve));
  }

  private static Optional<Curve> product(Optional<Curve> first, Optional<Curve> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second);
    }
    var a = first.get();
    var b = second.get();
    return Optional.of(frame -> a.at(frame) * b.at(frame));
  }
}
