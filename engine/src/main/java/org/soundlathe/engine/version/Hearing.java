package org.soundlathe.engine.version;

import java.util.Optional;
import org.soundlathe.engine.plan.Edge;

/// What of the desk's sources is heard in something that is printed.
interface Hearing {
  /// Whether the sound of a strip is taken as it is in the mix, edge by edge; all others sum up
  /// what they hear of their sources.
  boolean isSource(int strip);

  /// How loud an edge out of a source is heard; empty if not at all.
  Optional<Level> level(Edge edge);
}
