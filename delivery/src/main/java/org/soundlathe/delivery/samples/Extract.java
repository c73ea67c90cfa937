package org.soundlathe.delivery.samples;

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
}
