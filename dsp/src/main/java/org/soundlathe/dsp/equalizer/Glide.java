package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.Shape;

/// One band of one strip on its way from its settings to new ones, without a click.
///
/// Frequency and q move in octaves, the gain in dB, evenly over about 20 ms, on the grid; between
/// two grid points the filter's coefficients move in straight lines. What has no gain is faded in
/// and out; a new shape waits until the old one is gone.
final class Glide {
  private static final double SECONDS = 0.02;

  private final SectionBank stage;
  private final int strip;
  private final int sampleRateHz;
  private final int gridFrames;
  private final int allSteps;
  private final Section section;

  private Band goal = Band.OFF;
  private Shape shape = Shape.BELL;
  private double logFrequency;
  private double logQ;
  private double gainDb;
  private double presence;
  private int stepsLeft;
  private boolean isMoving;

  /// @param section to design with; shared by all bands of one thread
  Glide(SectionBank stage, int strip, int sampleRateHz, int gridFrames, Section section) {
    this.stage = stage;
    this.strip = strip;
    this.sampleRateHz = sampleRateHz;
    this.gridFrames = gridFrames;
    this.section = section;
    allSteps = (int) Math.max(1, Math.rint(SECONDS * sampleRateHz / gridFrames));
  }

  /// Sets out for new settings; an old shape on its way out is not held up.
  void aimAt(Band band) {
    if (band.isLike(goal)) {
      return;
    }
    goal = band;
    if (stepsLeft == 0 || goal.shape() == shape) {
      stepsLeft = isSilent() && !band.isHeard() ? 0 : allSteps;
    }
    isMoving = true;
  }

  /// Is there, at once.
  void jump() {
    isMoving = false;
    stepsLeft = 0;
    takePlace();
    gainDb = goal.gainDb();
    presence = goal.isHeard() ? 1 : 0;
    if (goal.isHeard()) {
      stage.set(strip, design());
    } else {
      stage.pass(strip);
    }
  }

  boolean isMoving() {
    return isMoving;
  }

  /// To be called at each grid point while moving, before its frame.
  void onGrid() {
    if (stepsLeft == 0) {
      arrive();
    }
    if (stepsLeft > 0) {
      step();
    }
  }

  /// Rests, or goes on with the shape that waited.
  private void arrive() {
    if (goal.shape() == shape || !goal.isHeard()) {
      jump();
      return;
    }
    presence = 0;
    stage.pass(strip);
    stepsLeft = allSteps;
  }

  /// Starts the way to the next grid point.
  private void step() {
    if (isSilent()) {
      takePlace();
      gainDb = 0;
      presence = shape.hasGain() ? 1 : 0;
    }
    boolean isWanted = goal.isHeard() && goal.shape() == shape;
    double part = 1.0 / stepsLeft;
    if (isWanted) {
      logFrequency += part * (StrictMath.log(goal.frequencyHz()) - logFrequency);
      logQ += part * (StrictMath.log(goal.q()) - logQ);
    }
    if (shape.hasGain()) {
      gainDb += part * ((isWanted ? goal.gainDb() : 0) - gainDb);
    } else {
      presence += part * ((isWanted ? 1 : 0) - presence);
    }
    stage.glide(strip, design(), presence, gridFrames);
    stepsLeft--;
  }

  private boolean isSilent() {
    return presence == 0;
  }

  private void takePlace() {
    shape = goal.shape();
    logFrequency = StrictMath.log(goal.frequencyHz());
    logQ = StrictMath.log(goal.q());
  }

  private Section design() {
    return section.design(
        shape, StrictMath.exp(logFrequency), StrictMath.exp(logQ), gainDb, sampleRateHz);
  }
}
