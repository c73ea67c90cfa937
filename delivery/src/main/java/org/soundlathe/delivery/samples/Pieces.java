package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts an extract into pieces that the ear can hold side by side: at the section boundaries, none
/// too short, long ones divided at bar lines.
///
/// @param barFrames the bar lines inside the extract, or empty
record Pieces(long startFrame, long endFrame, int sampleRateHz, List<Long> barFrames) {
  private static final double SHORTEST_SECONDS = 4;
  // A sound cannot be held against one that was heard longer ago than this.
  private static final double LONGEST_SECONDS = 20;
  private static final double SNAP_SECONDS = 1;

  /// @param named the song's sections; empty: the pieces are called part 1, part 2 …
  /// @param boundaries rising, anywhere in the song
  List<Section> cut(List<Section> named, List<Long> boundaries) {
    var cuts = divided(spaced(boundaries));
    var pieces = new ArrayList<Section>();
    for (var i = 0; i + 1 < cuts.size(); i++) {
      pieces.add(new Section(cuts.get(i), cuts.get(i + 1), nameAt(named, cuts, i)));
    }
    return pieces.size() == 1 && named.isEmpty()
        ? List.of(new Section(startFrame, endFrame, ""))
        : pieces;
  }

  /// Start, the boundaries between which a piece is long enough, end.
  private List<Long> spaced(List<Long> boundaries) {
    var shortest = frames(SHORTEST_SECONDS);
    var cuts = new ArrayList<Long>();
    cuts.add(startFrame);
    for (var boundary : boundaries) {
      var cut = onBar(boundary, frames(SNAP_SECONDS));
      if (cut - cuts.getLast() >= shortest && endFrame - cut >= shortest) {
        cuts.add(cut);
      }
    }
    cuts.add(endFrame);
    return cuts;
  }

  private List<Long> divided(List<Long> cuts) {
    var divided = new ArrayList<Long>();
    for (var i = 0; i + 1 < cuts.size(); i++) {
      var length = cuts.get(i + 1) - cuts.get(i);
      var parts = partsOf(length);
      divided.add(cuts.get(i));
      for (var part = 1; part < parts; part++) {
        divided.add(onBar(cuts.get(i) + length * part / parts, length / parts / 4));
      }
    }
    divided.add(cuts.getLast());
    return divided;
  }

  private long partsOf(long lengthFrames) {
    var longest = frames(LONGEST_SECONDS);
    return (lengthFrames + longest - 1) / longest;
  }

  private String nameAt(List<Section> named, List<Long> cuts, int index) {
    if (named.isEmpty()) {
      return "part " + (index + 1);
    }
    var home = homeOf(named, cuts, index);
    if (home.isEmpty()) {
      return "";
    }
    var first = index;
    while (first > 0 && homeOf(named, cuts, first - 1).equals(home)) {
      first--;
    }
    var isOnlyPart =
        first == index
            && (index + 2 >= cuts.size() || !homeOf(named, cuts, index + 1).equals(home));
    var label = home.getFirst().label();
    return isOnlyPart ? label : label + ", part " + (index - first + 1);
  }

  /// The section in which the middle of a piece lies: one or none.
  private static List<Section> homeOf(List<Section> named, List<Long> cuts, int index) {
    var middle = (cuts.get(index) + cuts.get(index + 1)) / 2;
    return named.stream()
        .filter(section -> section.startFrame() <= middle && middle < section.endFrame())
        .limit(1)
        .toList();
  }

  private long onBar(long frame, long reachFrames) {
    return barFrames.stream()
        .filter(bar -> Math.abs(bar - frame) <= reachFrames)
        .min(Comparator.comparingLong(bar -> Math.abs(bar - frame)))
        .orElse(frame);
  }

  private long frames(double seconds) {
    return (long) StrictMath.rint(seconds * sampleRateHz);
  }
}
