package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.List;

/// The part of the song that the samples are cut from.
///
/// @param startFrame counted in frames of the "after" file
/// @param endFrame the first frame after it
/// @param sections fill the extract without gap or overlap
/// @param barFrames the bar lines inside, rising; empty where no beat was found with confidence
record Extract(long startFrame, long endFrame, List<Section> sections, List<Long> barFrames) {
  Extract {
    sections = List.copyOf(sections);
    barFrames = List.copyOf(barFrames);
  }

  long lengthFrames() {
    return endFrame - startFrame;
  }

  /// The same stretch counted at another rate, from its own start on.
  Extract at(int fromHz, int toHz, long lengthFrames) {
    var cuts = sections.stream().map(each -> moved(each.endFrame(), fromHz, toHz)).toList();
    var moved = new ArrayList<Section>();
    for (var i = 0; i < cuts.size(); i++) {
      moved.add(
          new Section(
              i == 0 ? 0 : cuts.get(i - 1),
              i == cuts.size() - 1 ? lengthFrames : cuts.get(i),
              sections.get(i).label()));
    }
    var bars = barFrames.stream().map(bar -> moved(bar, fromHz, toHz)).toList();
    return new Extract(0, lengthFrames, moved, bars);
  }

  private long moved(long frame, int fromHz, int toHz) {
    return (long) StrictMath.rint((frame - startFrame) * ((double) toHz / fromHz));
  }
}
