package org.soundlathe.dsp.dynamics;

import java.util.List;
import org.soundlathe.dsp.Rows;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.filter.Crossover;

/// Parts each strip's sound at its corner, and the key that it listens to as well.
final class SplitKeys {
  private static final double GLIDE_MS = 20;

  private final int strips;
  private final int allSteps;
  private final Crossover crossover;
  private final Crossover keyCrossover;
  private final Glides otherShare;
  private final double[] goalHz;
  private final double[] logHz;
  private final int[] stepsLeft;
  private final boolean[] isMoving;
  private final double[][][] bands;
  private final double[][][] keyBands;
  private final double[][] keys;
  private boolean isAnyMoving;
  private boolean hasOther;

  SplitKeys(Spec spec, List<DeEsserSettings> settings) {
    strips = settings.size();
    int gridHz = spec.sampleRateHz() / Adoptions.GRID_FRAMES;
    allSteps = (int) Math.max(1, Math.rint(GLIDE_MS * gridHz / 1000));
    var cornersHz = settings.stream().map(strip -> List.of(strip.frequencyHz())).toList();
    crossover = Crossover.prepareEach(spec, cornersHz, Crossover.Steepness.DB_24);
    keyCrossover = Crossover.prepareEach(spec, cornersHz, Crossover.Steepness.DB_24);
    otherShare = new Glides(spec.sampleRateHz(), strips);
    goalHz = new double[strips];
    logHz = new double[strips];
    stepsLeft = new int[strips];
    isMoving = new boolean[strips];
    bands = new double[2][Rows.STEP_FRAMES][strips];
    keyBands = new double[2][Rows.STEP_FRAMES][strips];
    keys = new double[Rows.STEP_FRAMES][strips];
    for (int i = 0; i < strips; i++) {
      goalHz[i] = settings.get(i).frequencyHz();
      logHz[i] = StrictMath.log(goalHz[i]);
      set(i, settings.get(i));
    }
  }

  /// Sets out for another corner and key.
  void set(int strip, DeEsserSettings settings) {
    otherShare.aimAt(strip, settings.key() == Key.OTHER ? 1 : 0);
    hasOther |= settings.key() == Key.OTHER;
    if (settings.frequencyHz() != goalHz[strip]) {
      goalHz[strip] = settings.frequencyHz();
      stepsLeft[strip] = allSteps;
      isMoving[strip] = true;
      isAnyMoving = true;
    }
  }

  /// Moves the corners; to be called on the grid of [Adoptions].
  void onGrid() {
    boolean isAny = false;
    for (int strip = 0; isAnyMoving && strip < strips; strip++) {
      if (isMoving[strip]) {
        move(strip);
        isAny |= isMoving[strip];
      }
    }
    isAnyMoving = isAny;
  }

  /// Ends a grid step.
  void close() {
    otherShare.step();
  }

  /// Parts rows 0..frames-1 and their keys, at most 64.
  void split(double[][] rows, double[][] keyRows, int frames) {
    crossover.split(rows, bands, frames);
    if (hasOther) {
      keyCrossover.split(keyRows, keyBands, frames);
      for (int i = 0; i < frames; i++) {
        choose(rows[i], keyRows[i], otherShare.values(), keys[i]);
        choose(bands[1][i], keyBands[1][i], otherShare.values(), keyBands[1][i]);
      }
    }
  }

  double[][] lows() {
    return bands[0];
  }

  double[][] highs() {
    return bands[1];
  }

  /// What each strip listens to, as a whole.
  ///
  /// @param rows what was split last
  double[][] keyWholes(double[][] rows) {
    return hasOther ? keys : rows;
  }

  double[][] keyHighs() {
    return hasOther ? keyBands[1] : bands[1];
  }

  /// Forgets the sound; corners and keys on their way are there.
  void reset() {
    otherShare.jump();
    for (int strip = 0; strip < strips; strip++) {
      if (isMoving[strip]) {
        arrive(strip);
      }
    }
    isAnyMoving = false;
    crossover.reset();
    keyCrossover.reset();
  }

  private void move(int strip) {
    if (stepsLeft[strip] == 0) {
      arrive(strip);
      return;
    }
    logHz[strip] += (StrictMath.log(goalHz[strip]) - logHz[strip]) / stepsLeft[strip];
    stepsLeft[strip]--;
    double cornerHz = StrictMath.exp(logHz[strip]);
    crossover.glide(strip, 0, cornerHz, Adoptions.GRID_FRAMES);
    keyCrossover.glide(strip, 0, cornerHz, Adoptions.GRID_FRAMES);
  }

  private void arrive(int strip) {
    isMoving[strip] = false;
    stepsLeft[strip] = 0;
    logHz[strip] = StrictMath.log(goalHz[strip]);
    crossover.set(strip, 0, goalHz[strip]);
    keyCrossover.set(strip, 0, goalHz[strip]);
  }

  private static void choose(double[] own, double[] other, double[] share, double[] key) {
    for (int i = 0; i < key.length; i++) {
      key[i] = share[i] * other[i] + (1 - share[i]) * own[i];
    }
  }
}
