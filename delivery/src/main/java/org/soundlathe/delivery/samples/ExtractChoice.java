package org.soundlathe.delivery.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Chooses the half minute to minute that tells most about the mix: from a verse into its chorus,
/// else over the strongest change.
///
/// @param startFrame where the song can first be heard
/// @param endFrame where it can last be heard
/// @param sections named by the musician, or empty
/// @param changes found by listening, used where there are no named sections
/// @param barFrames bar lines, or empty
record ExtractChoice(
    long startFrame,
    long endFrame,
    int sampleRateHz,
    List<Section> sections,
    List<Change> changes,
    List<Long> barFrames) {
  private static final double LONGEST_SECONDS = 60;
  private static final double SHORTEST_SECONDS = 30;
  private static final double LONGEST_BAR_SECONDS = 5;

  Extract choose() {
    var length = endFrame - startFrame;
    if (length <= frames(LONGEST_SECONDS)) {
      return extract(startFrame, endFrame);
    }
    var pivot = pivot();
    var lead = withinSide(pivot - lastBoundaryBefore(pivot));
    var tail = withinSide(firstBoundaryAfter(pivot) - pivot);
    var start = Math.max(startFrame, Math.min(pivot - lead, endFrame - lead - tail));
    var end = start + lead + tail;
    var startBar = nearestBar(start);
    var endBar = lastBarUpTo(Math.min(end, startBar + frames(LONGEST_SECONDS)));
    var onBars = startBar >= startFrame && endBar <= endFrame && isGoodLength(endBar - startBar);
    return onBars ? extract(startBar, endBar) : extract(start, end);
  }

  private Extract extract(long start, long end) {
    var bars = barFrames.stream().filter(bar -> bar >= start && bar < end).toList();
    return new Extract(
        start, end, new Pieces(start, end, sampleRateHz, bars).cut(sections, boundaries()), bars);
  }

  /// The boundary that the extract leads over.
  private long pivot() {
    for (var i = 1; i < sections.size(); i++) {
      if (isVerse(sections.get(i - 1)) && isChorus(sections.get(i))) {
        return sections.get(i).startFrame();
      }
    }
    return changes.stream()
        .filter(change -> change.frame() > startFrame && change.frame() < endFrame)
        .max(Comparator.comparingDouble(Change::strength))
        .map(Change::frame)
        .orElse(startFrame + (endFrame - startFrame) / 2);
  }

  private static boolean isVerse(Section section) {
    return section.label().toLowerCase(Locale.ROOT).contains("verse");
  }

  private static boolean isChorus(Section section) {
    var label = section.label().toLowerCase(Locale.ROOT);
    return (label.contains("chorus") && !label.contains("pre")) || label.contains("refrain");
  }

  private List<Long> boundaries() {
    var boundaries = new ArrayList<Long>();
    if (sections.isEmpty()) {
      changes.forEach(change -> boundaries.add(change.frame()));
    } else {
      sections.forEach(section -> boundaries.add(section.startFrame()));
      boundaries.add(sections.getLast().endFrame());
    }
    boundaries.sort(Comparator.naturalOrder());
    return boundaries;
  }

  private long lastBoundaryBefore(long frame) {
    return boundaries().stream()
        .filter(boundary -> boundary < frame)
        .max(Comparator.naturalOrder())
        .orElse(startFrame);
  }

  private long firstBoundaryAfter(long frame) {
    return boundaries().stream()
        .filter(boundary -> boundary > frame)
        .min(Comparator.naturalOrder())
        .orElse(endFrame);
  }

  private long nearestBar(long frame) {
    return barFrames.stream()
        .filter(bar -> Math.abs(bar - frame) <= frames(LONGEST_BAR_SECONDS))
        .min(Comparator.comparingLong(bar -> Math.abs(bar - frame)))
        .orElse(frame);
  }

  private long lastBarUpTo(long frame) {
    return barFrames.stream()
        .filter(bar -> bar <= frame && bar >= frame - frames(LONGEST_BAR_SECONDS))
        .max(Comparator.naturalOrder())
        .orElse(frame);
  }

  private boolean isGoodLength(long lengthFrames) {
    return lengthFrames >= frames(SHORTEST_SECONDS) && lengthFrames <= frames(LONGEST_SECONDS);
  }

  /// One side of the extract, before or after its pivot, is a quarter to a half minute; a bar more
  /// at the short end leaves room to end on a bar line.
  private long withinSide(long lengthFrames) {
    return Math.max(
        frames((SHORTEST_SECONDS + LONGEST_BAR_SECONDS) / 2),
        Math.min(frames(LONGEST_SECONDS / 2), lengthFrames));
  }

  private long frames(double seconds) {
    return (long) StrictMath.rint(seconds * sampleRateHz);
  }
}
