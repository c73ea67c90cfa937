package org.soundlathe.dsp.equalizer;

import org.soundlathe.dsp.filter.Glide;
import org.soundlathe.dsp.filter.Section;
import org.soundlathe.dsp.filter.SectionBank;
import org.soundlathe.dsp.filter.SectionTable;
import org.soundlathe.dsp.filter.Shape;

/// The filter of one dynamic band of one strip, at rest or on its way to new settings.
///
/// At rest its gain goes to and fro along a table of designs, each made when the gain first comes
/// near it. Under way (20 ms: frequency and q in octaves, gain and range in dB) each grid point has
/// its own design. Off is a band without gain and range; a new shape waits until the old one is
/// there. Allocates nothing once it stands.
final class MovingBand {
  // A quarter of a decibel from one design of the table to the next: what lies between is within
  // 0.001 dB of its own design.
  private static final double TABLE_STEP_DB = 0.25;
  private static final double WIDEST_RANGE_DB = 24;
  private static final int MOST_ENTRIES = 1 + (int) (WIDEST_RANGE_DB / TABLE_STEP_DB);

  private final SectionBank filter;
  private final int strip;
  private final int sampleRateHz;
  private final int gridFrames;
  private final int allSteps;
  private final Section section;
  private final SectionTable table = new SectionTable(MOST_ENTRIES);

  private DynamicBand goal = DynamicBand.OFF;
  private Shape shape = Shape.BELL;
  private double logFrequency;
  private double logQ;
  private double gainDb;
  private double rangeDb;
  private int tableSteps = 1;
  private int stepsLeft;
  private boolean isMoving;
  private boolean isHeard;

  /// @param section to design with; shared by all strips of one thread
  MovingBand(SectionBank filter, int strip, int sampleRateHz, int gridFrames, Section section) {
    this.filter = filter;
    this.strip = strip;
    this.sampleRateHz = sampleRateHz;
    this.gridFrames = gridFrames;
    this.section = section;
    allSteps = Glide.steps(sampleRateHz, gridFrames);
  }

  /// Sets out for new settings, from the next grid point on.
  void aimAt(DynamicBand band) {
    if (band.isLike(goal)) {
      return;
    }
    boolean wasWanted = isWanted();
    goal = band;
    if (stepsLeft == 0 || wasWanted || isWanted()) {
      stepsLeft = allSteps;
    }
    isMoving = true;
  }

  /// Is there, at once, with the gain at rest.
  void jump() {
    rest();
    if (isHeard) {
      move(0, true);
    }
  }

  /// Whether it changes the sound.
  boolean isHeard() {
    return isHeard;
  }

  /// How far the gain can go from its rest now, in dB.
  double rangeDb() {
    return rangeDb;
  }

  /// One step on the way, if there is one: to be called at each grid point, before [#move].
  void onGrid() {
    if (!isMoving) {
      return;
    }
    if (!isHeard) {
      setOutFromSilence();
    }
    if (stepsLeft == 0) {
      arrive();
    }
    if (stepsLeft > 0) {
      step();
    }
  }

  /// Lets the gain go to a place within its range until the next grid point.
  ///
  /// @param movedDb 0 at rest, the absolute range at the other end
  /// @param isThere whether it has been at that place since the last grid point
  void move(double movedDb, boolean isThere) {
    if (isMoving) {
      double wantedDb = gainDb + StrictMath.copySign(movedDb, rangeDb);
      filter.glide(strip, design(wantedDb), 1, gridFrames);
      return;
    }
    double place = rangeDb == 0 ? 0 : movedDb / Math.abs(rangeDb) * tableSteps;
    int entry = (int) Math.min(Math.floor(place), tableSteps - 1);
    fill(entry);
    fill(entry + 1);
    if (isThere) {
      filter.set(strip, table, place);
    } else {
      filter.glide(strip, table, place, gridFrames);
    }
  }

  private void rest() {
    isMoving = false;
    stepsLeft = 0;
    takePlace();
    gainDb = goal.gainDb();
    rangeDb = goal.rangeDb();
    isHeard = goal.on();
    tableSteps = (int) Math.max(1, Math.ceil(Math.abs(rangeDb) / TABLE_STEP_DB));
    table.clear();
    if (!isHeard) {
      filter.pass(strip);
    }
  }

  private void setOutFromSilence() {
    takePlace();
    gainDb = 0;
    rangeDb = 0;
    isHeard = goal.on();
    stepsLeft = goal.on() ? allSteps : 0;
  }

  /// Rests, or goes on with the shape that waited.
  private void arrive() {
    if (goal.on() && goal.shape() != shape) {
      setOutFromSilence();
    } else {
      rest();
    }
  }

  private void step() {
    boolean isWanted = isWanted();
    double part = 1.0 / stepsLeft;
    if (isWanted) {
      logFrequency += part * (StrictMath.log(goal.frequencyHz()) - logFrequency);
      logQ += part * (StrictMath.log(goal.q()) - logQ);
    }
    gainDb += part * ((isWanted ? goal.gainDb() : 0) - gainDb);
    rangeDb += part * ((isWanted ? goal.rangeDb() : 0) - rangeDb);
    stepsLeft--;
  }

  /// Whether the shape that is there is to stay, and not on its way out.
  private boolean isWanted() {
    return goal.on() && goal.shape() == shape;
  }

  private void takePlace() {
    shape = goal.shape();
    logFrequency = StrictMath.log(goal.frequencyHz());
    logQ = StrictMath.log(goal.q());
  }

  private void fill(int entry) {
    if (!table.isSet(entry)) {
      double wantedDb = goal.gainDb() + goal.rangeDb() * entry / tableSteps;
      table.set(
          entry,
          section.design(goal.shape(), goal.frequencyHz(), goal.q(), wantedDb, sampleRateHz));
    }
  }

  private Section design(double wantedDb) {
    return section.design(
        shape, StrictMath.exp(logFrequency), StrictMath.exp(logQ), wantedDb, sampleRateHz);
  }
}
