package org.soundlathe.dsp.filter;

import java.util.Arrays;

/// The cut of one strip: its sections, each on its way to where the settings want it.
///
/// A section keeps its stage of the bank as long as it is heard, and a new one takes the first that
/// is free: strips with few sections leave the last stages to nobody, and those cost nothing.
final class CutStrip {
  private static final int SECTIONS_OF_AN_EDGE = 4;
  static final int MOST_SECTIONS = 2 * SECTIONS_OF_AN_EDGE;
  private static final int NONE = -1;

  private final Glide[] glides = new Glide[MOST_SECTIONS];
  // The stage of each section: four of the lows' edge, four of the highs'.
  private final int[] stageOf = new int[MOST_SECTIONS];
  private final boolean[] isTaken = new boolean[MOST_SECTIONS];
  private Cut.Settings settings = Cut.Settings.OFF;
  private boolean isMoving;

  /// @param stages of all strips
  CutStrip(SectionBank[] stages, int strip, int sampleRateHz, Section section) {
    for (int stage = 0; stage < MOST_SECTIONS; stage++) {
      glides[stage] = new Glide(stages[stage], strip, sampleRateHz, Cut.GRID_FRAMES, section);
    }
    Arrays.fill(stageOf, NONE);
  }

  void adopt(Cut.Settings newSettings) {
    settings = newSettings;
    isMoving = true;
  }

  boolean isMoving() {
    return isMoving;
  }

  /// To be called at each grid point while moving, before its frame.
  void onGrid() {
    aim();
    isMoving = false;
    for (Glide glide : glides) {
      if (glide.isMoving()) {
        glide.onGrid();
        isMoving |= glide.isMoving();
      }
    }
    leave();
  }

  /// Is there, at once, its sections side by side.
  void jump() {
    aim();
    for (Glide glide : glides) {
      glide.jump();
    }
    leave();
    isMoving = false;
  }

  private void aim() {
    aim(settings.lows(), 0, Shape.HIGH_PASS, Shape.GENTLE_HIGH_PASS);
    aim(settings.highs(), SECTIONS_OF_AN_EDGE, Shape.LOW_PASS, Shape.GENTLE_LOW_PASS);
  }

  private void aim(Cut.Edge edge, int firstSection, Shape steep, Shape gentle) {
    int order = edge.slope().order();
    int sections = edge.on() ? Butterworth.sections(order) : 0;
    for (int i = 0; i < SECTIONS_OF_AN_EDGE; i++) {
      if (i < sections) {
        boolean isGentle = Butterworth.isOfFirstOrder(order, i);
        Glide glide = glides[takeStage(firstSection + i)];
        double q = Butterworth.q(order, i);
        glide.aimAt(true, isGentle ? gentle : steep, edge.cutoffHz(), q, 0);
      } else if (stageOf[firstSection + i] != NONE) {
        glides[stageOf[firstSection + i]].fadeOut();
      }
    }
  }

  /// There is always one free: as many stages as sections.
  private int takeStage(int section) {
    int stage = stageOf[section];
    if (stage == NONE) {
      stage = 0;
      while (isTaken[stage]) {
        stage++;
      }
      stageOf[section] = stage;
      isTaken[stage] = true;
    }
    return stage;
  }

  private void leave() {
    for (int section = 0; section < MOST_SECTIONS; section++) {
      int stage = stageOf[section];
      if (stage != NONE && !glides[stage].isInUse()) {
        stageOf[section] = NONE;
        isTaken[stage] = false;
      }
    }
  }
}
