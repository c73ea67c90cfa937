package org.soundlathe.dsp.filter;

/// One filter of one strip of a bank on its way from its settings to new ones, without a click.
///
/// Frequency and q move in octaves, the gain in dB, evenly over about 20 ms, on the grid; between
/// two grid points the filter's coefficients move in straight lines. What has no gain is faded in
/// and out; a new shape waits until the old one is gone. Allocates nothing once it stands.
public final class Glide {
  private static final double SECONDS = 0.02;

  private final SectionBank stage;
  private final int strip;
  private final int sampleRateHz;
  private final int gridFrames;
  private final int allSteps;
  private final Section section;

  private boolean isGoalHeard;
  private Shape goalShape = Shape.BELL;
  private double goalFrequencyHz = 1_000;
  private double goalQ = 1;
  private double goalGainDb;

  private Shape shape = Shape.BELL;
  private double logFrequency;
  private double logQ;
  private double gainDb;
  private double presence;
  private int stepsLeft;
  private boolean isMoving;

  /// @param gridFrames from one call of [#onGrid] to the next
  /// @param section to design with; shared by all filters of one thread
  public Glide(SectionBank stage, int strip, int sampleRateHz, int gridFrames, Section section) {
    this.stage = stage;
    this.strip = strip;
    this.sampleRateHz = sampleRateHz;
    this.gridFrames = gridFrames;
    this.section = section;
    allSteps = steps(sampleRateHz, gridFrames);
  }

  /// How many grid points every way here takes: about 20 ms.
  public static int steps(int sampleRateHz, int gridFrames) {
    return (int) Math.max(1, Math.rint(SECONDS * sampleRateHz / gridFrames));
  }

  /// Sets out for new settings; an old shape on its way out is not held up.
  ///
  /// @param isHeard whether the filter is to change the sound
  /// @param frequencyHz above 0
  /// @param q above 0
  public void aimAt(boolean isHeard, Shape newShape, double frequencyHz, double q, double gainDb) {
    if (isThere(isHeard, newShape, frequencyHz, q, gainDb)) {
      return;
    }
    boolean wasWanted = isWanted();
    isGoalHeard = isHeard;
    goalShape = newShape;
    goalFrequencyHz = frequencyHz;
    goalQ = q;
    goalGainDb = gainDb;
    if (stepsLeft == 0 || wasWanted || isWanted()) {
      stepsLeft = isSilent() && !isHeard ? 0 : allSteps;
    }
    isMoving = true;
  }

  /// Sets out to let the sound pass as it is.
  public void fadeOut() {
    aimAt(false, goalShape, goalFrequencyHz, goalQ, goalGainDb);
  }

  /// Is there, at once.
  public void jump() {
    isMoving = false;
    stepsLeft = 0;
    takePlace();
    gainDb = goalGainDb;
    presence = isGoalHeard ? 1 : 0;
    if (isGoalHeard) {
      stage.set(strip, section.design(goalShape, goalFrequencyHz, goalQ, goalGainDb, sampleRateHz));
    } else {
      stage.pass(strip);
    }
  }

  public boolean isMoving() {
    return isMoving;
  }

  /// Whether it changes the sound, or is about to.
  public boolean isInUse() {
    return isMoving || isGoalHeard;
  }

  /// To be called at each grid point while moving, before its frame.
  public void onGrid() {
    if (stepsLeft == 0) {
      arrive();
    }
    if (stepsLeft > 0) {
      step();
    }
  }

  private boolean isThere(
      boolean isHeard, Shape newShape, double frequencyHz, double q, double newGainDb) {
    return isHeard == isGoalHeard
        && newShape == goalShape
        && frequencyHz == goalFrequencyHz
        && q == goalQ
        && newGainDb == goalGainDb;
  }

  /// Rests, or goes on with the shape that waited.
  private void arrive() {
    if (goalShape == shape || !isGoalHeard) {
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
    boolean isWanted = isWanted();
    double part = 1.0 / stepsLeft;
    if (isWanted) {
      logFrequency += part * (StrictMath.log(goalFrequencyHz) - logFrequency);
      logQ += part * (StrictMath.log(goalQ) - logQ);
    }
    if (shape.hasGain()) {
      gainDb += part * ((isWanted ? goalGainDb : 0) - gainDb);
    } else {
      presence += part * ((isWanted ? 1 : 0) - presence);
    }
    stage.glide(strip, design(), presence, gridFrames);
    stepsLeft--;
  }

  /// Whether the shape that is there is to stay, and not on its way out.
  private boolean isWanted() {
    return isGoalHeard && goalShape == shape;
  }

  private boolean isSilent() {
    return presence == 0;
  }

  private void takePlace() {
    shape = goalShape;
    logFrequency = StrictMath.log(goalFrequencyHz);
    logQ = StrictMath.log(goalQ);
  }

  private Section design() {
    return section.design(
        shape, StrictMath.exp(logFrequency), StrictMath.exp(logQ), gainDb, sampleRateHz);
  }
}
