package org.soundlathe.engine.bounce;

import java.util.List;
import org.soundlathe.media.AudioSink;

/// Where a signal of the graph is written to.
///
/// @param strips indexes of strips: the signal is the sum of their outputs
/// @param through indexes of further strips whose settings the sum passes on its way; a stem passes
///   the buses between its own and the mix
/// @param sink takes stereo blocks; the caller commits and closes it
public record Tap(List<Integer> strips, List<Integer> through, AudioSink sink) {
  public Tap {
    strips = List.copyOf(strips);
    through = List.copyOf(through);
  }
}
