package org.soundlathe.dsp.rhythm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the sections of a song (verse, chorus, break) begin.
///
/// Every half second is compared with those around it; a boundary is where what lies before is
/// alike in itself, what lies behind too, and the two differ: a checkerboard moved along the
/// diagonal of the self-similarity matrix (J. Foote, "Automatic audio segmentation using a measure
/// of audio novelty", 2000).
public final class SectionBoundaries {
  /// How far to each side is compared: 8 s.
  private static final int REACH = 8 * SoundProfile.STEPS_PER_SECOND;

  /// Changes weaker than this are no sections.
  private static final double WEAKEST = 0.1;

  private final List<Boundary> boundaries;

  private SectionBoundaries(List<Boundary> boundaries) {
    this.boundaries = List.copyOf(boundaries);
  }

  /// Finds the boundaries of what was measured so far; no two lie closer than 8 s.
  public static SectionBoundaries of(SoundProfile profile) {
    double[] novelty = novelty(standardised(profile));
    List<Boundary> found = new ArrayList<>();
    for (int step = 1; step < novelty.length; step++) {
      if (novelty[step] >= WEAKEST && isHighest(novelty, step)) {
        found.add(new Boundary(profile.frameOf(step), novelty[step]));
      }
    }
    return new SectionBoundaries(found);
  }

  /// All boundaries, by time; the start and the end of the song are none.
  public List<Boundary> boundaries() {
    return boundaries;
  }

  /// The boundary at which the song changes most.
  public Optional<Boundary> strongestChange() {
    return boundaries.stream().max(Comparator.comparingDouble(Boundary::strength));
  }

  /// The boundaries moved onto the nearest of some frames, such as the starts of bars, where one
  /// lies within a given distance.
  public SectionBoundaries movedOnto(long[] frames, long farthestFrames) {
    return new SectionBoundaries(
        boundaries.stream().map(boundary -> moved(boundary, frames, farthestFrames)).toList());
  }

  private static Boundary moved(Boundary boundary, long[] frames, long farthestFrames) {
    long nearest = boundary.frame();
    long distance = farthestFrames + 1;
    for (long frame : frames) {
      if (Math.abs(frame - boundary.frame()) < distance) {
        distance = Math.abs(frame - boundary.frame());
        nearest = frame;
      }
    }
    return new Boundary(nearest, boundary.strength());
  }

  /// Every band of every step in standard deviations from its mean over the song, each band
  /// counting by how much it moves beside its own level.
  private static double[][] standardised(SoundProfile profile) {
    double[][] steps = new double[profile.size()][BandEnergies.BANDS];
    for (int band = 0; band < BandEnergies.BANDS; band++) {
      double mean = 0;
      double square = 0;
      for (int step = 0; step < steps.length; step++) {
        mean += profile.at(step, band) / steps.length;
        square += profile.at(step, band) * profile.at(step, band) / steps.length;
      }
      double deviation = Math.sqrt(Math.max(0, square - mean * mean)) + mean * 0.1;
      for (int step = 0; step < steps.length; step++) {
        steps[step][band] = deviation == 0 ? 0 : (profile.at(step, band) - mean) / deviation;
      }
    }
    return steps;
  }

  /// How much changes at the start of every step.
  private static double[] novelty(double[][] steps) {
    double[] novelty = new double[steps.length];
    for (int at = 1; at < steps.length; at++) {
      int reach = Math.min(REACH, Math.min(at, steps.length - at));
      novelty[at] = reach < REACH / 2 ? 0 : novelty(steps, at, reach);
    }
    return novelty;
  }

  private static double novelty(double[][] steps, int at, int reach) {
    double same = 0;
    double across = 0;
    double weights = 0;
    for (int i = 0; i < reach; i++) {
      for (int j = 0; j < reach; j++) {
        double weight = taper(i, reach) * taper(j, reach);
        weights += weight;
        same += weight * alike(steps[at + i], steps[at + j]) / 2;
        same += weight * alike(steps[at - 1 - i], steps[at - 1 - j]) / 2;
        across += weight * alike(steps[at - 1 - i], steps[at + j]);
      }
    }
    return Math.max(0, (same - across) / weights);
  }

  private static double taper(int distance, int reach) {
    double x = (double) distance / reach;
    return 1 - x * x;
  }

  /// 1 for the same sound, towards 0 for sounds that differ by more than they do on average.
  private static double alike(double[] a, double[] b) {
    double sum = 0;
    for (int band = 0; band < a.length; band++) {
      sum += (a[band] - b[band]) * (a[band] - b[band]);
    }
    return 1 / (1 + sum / a.length);
  }

  /// Whether nothing around is higher; the ends of what could be compared are no tops.
  private static boolean isHighest(double[] novelty, int at) {
    boolean isEnd = at + 1 >= novelty.length || novelty[at - 1] == 0 || novelty[at + 1] == 0;
    for (int i = Math.max(0, at - REACH); i <= at + REACH && i < novelty.length && !isEnd; i++) {
      if (novelty[i] > novelty[at] || (novelty[i] == novelty[at] && i < at)) {
        return false;
      }
    }
    return !isEnd;
  }
}
