package org.soundlathe.engine.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.Track;

/// On which output each channel of each track is played back without a desk: on the one that has
/// the number of its input, where its take knows it and no track before it came from there; the
/// others follow behind all inputs, in the order of the tracks.
///
/// @param outputs of each track, counted from 0, one a channel
record DirectPatch(List<List<Integer>> outputs) {
  DirectPatch {
    outputs = outputs.stream().map(List::copyOf).toList();
  }

  static DirectPatch of(List<Track> tracks) {
    var taken = new HashSet<Integer>();
    var known = new ArrayList<List<Integer>>();
    for (var track : tracks) {
      var inputs = inputs(track);
      boolean isFree = inputs.stream().noneMatch(taken::contains);
      known.add(isFree ? inputs : List.of());
      taken.addAll(known.getLast());
    }
    int next = taken.stream().mapToInt(output -> output + 1).max().orElse(0);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isEmpty()) {
        int channels = tracks.get(i).channels();
        known.set(i, IntStream.range(next, next + channels).boxed().toList());
        next += channels;
      }
    }
    return new DirectPatch(known);
  }

  /// How many outputs that needs.
  int width() {
    return outputs.stream().flatMap(List::stream).mapToInt(output -> output + 1).max().orElse(0);
  }

  /// Of the take that sounds first; empty where it knows no number for each channel.
  private static List<Integer> inputs(Track track) {
    var inputs =
        track.clips().stream()
            .flatMap(clip -> track.takes().stream().filter(take -> take.file().equals(clip.file())))
            .findFirst()
            .map(DirectPatch::inputs)
            .orElse(List.of());
    boolean fits = inputs.size() == track.channels() && Set.copyOf(inputs).size() == inputs.size();
    return fits ? inputs : List.of();
  }

  private static List<Integer> inputs(Take take) {
    return take.equipment().inputNumbers().stream()
        .filter(number -> number >= 1)
        .map(number -> number - 1)
        .toList();
  }
}
