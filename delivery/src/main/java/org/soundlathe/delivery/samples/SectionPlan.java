package org.soundlathe.delivery.samples;

import java.util.ArrayList;

/// Plays each section twice: before, a short silence, after; then a longer silence.
final class SectionPlan {
  private static final double INNER_GAP_SECONDS = 0.4;
  private static final double OUTER_GAP_SECONDS = 0.8;
  private static final double EDGE_SECONDS = 0.005;

  private SectionPlan() {}

  static Montage montage(
      Extract extract, int sampleRateHz, String beforeMarker, String afterMarker) {
    var innerGap = (long) StrictMath.rint(INNER_GAP_SECONDS * sampleRateHz);
    var outerGap = (long) StrictMath.rint(OUTER_GAP_SECONDS * sampleRateHz);
    var edge = (int) StrictMath.rint(EDGE_SECONDS * sampleRateHz);
    var passages = new ArrayList<Passage>();
    var atFrame = 0L;
    for (var section : extract.sections()) {
      var from = section.startFrame() - extract.startFrame();
      var length = section.lengthFrames();
      var end = section.label().isEmpty() ? "" : " (" + section.label() + ")";
      passages.add(new Passage(Side.BEFORE, from, length, atFrame, edge, edge, beforeMarker + end));
      atFrame += length + innerGap;
      passages.add(new Passage(Side.AFTER, from, length, atFrame, edge, edge, afterMarker + end));
      atFrame += length + outerGap;
    }
    return new Montage(passages, atFrame - outerGap);
  }
}
