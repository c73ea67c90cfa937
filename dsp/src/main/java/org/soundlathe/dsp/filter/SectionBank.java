package org.soundlathe.dsp.filter;

import java.util.Arrays;
import org.soundlathe.dsp.Bank;

/// One filter of the second order in each of many strips: the core of every filter, crossover and
/// equaliser here.
///
/// A state-variable filter with trapezoidal integrators in double, so that 20 Hz at 192 kHz is as
/// quiet as 200 Hz at 44.1 kHz. Its state never grows by itself, however fast the settings move: a
/// step of the state is a contraction for each design, and so is every mix of two of them.
// After A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (Cytomic, 2013). The state
// matrix is the Cayley transform of [[-gk, -g], [g, 0]], whose symmetric part is not positive: its
// spectral norm is at most 1, and the matrices of norm at most 1 form a convex set.
public final class SectionBank implements Bank {
  // From here on a loop over the strips is quicker than one over the frames of each pair of strips.
  private static final int WIDE = 16;
  // Every so many frames the state is looked after.
  private static final int CARE_FRAMES = 64;
  // Below -400 dBFS the state is emptied, before it slows the processor down as a denormal.
  private static final double SILENCE = 1e-20;

  private final int strips;
  private final boolean[] isOn;
  private final boolean[] isGliding;
  private int onStrips;
  private int glidingStrips;
  private int framesToCare = CARE_FRAMES;
  private final double[] first;
  private final double[] second;
  private final Mix mix;
  private final Mix goal;
  private final Mix step;

  /// All strips pass their sound bit for bit until [#set] says otherwise.
  public SectionBank(int strips) {
    this.strips = strips;
    isOn = new boolean[strips];
    isGliding = new boolean[strips];
    first = new double[strips];
    second = new double[strips];
    mix = new Mix(strips);
    goal = new Mix(strips);
    step = new Mix(strips);
    for (int strip = 0; strip < strips; strip++) {
      mix.pass(strip);
      step.rest(strip);
    }
  }

  /// Lets a strip's sound pass bit for bit from the next frame on.
  public void pass(int strip) {
    mark(strip, false, false);
    mix.pass(strip);
    step.rest(strip);
    first[strip] = 0;
    second[strip] = 0;
  }

  /// Filters a strip from the next frame on.
  public void set(int strip, Section section) {
    set(strip, section, 1);
  }

  /// @param presence how much of the filter is heard, 0..1; the rest passes as it is
  public void set(int strip, Section section, double presence) {
    mark(strip, true, false);
    mix.set(strip, section, presence);
    step.rest(strip);
  }

  /// Lets a strip's filter become another within the next frames, after which it must be set, or
  /// glide on, or pass.
  public void glide(int strip, Section section, double presence, int frames) {
    mark(strip, true, true);
    goal.set(strip, section, presence);
    step.lead(strip, mix, goal, frames);
  }

  /// The same towards a place in a table of designs.
  ///
  /// @param place 0..entries - 1
  public void glide(int strip, SectionTable table, double place, int frames) {
    mark(strip, true, true);
    aim(strip, table, place);
    step.lead(strip, mix, goal, frames);
  }

  /// Filters a strip from the next frame on as a place in a table of designs says.
  public void set(int strip, SectionTable table, double place) {
    mark(strip, true, false);
    aim(strip, table, place);
    mix.copy(strip, goal);
    step.rest(strip);
  }

  @Override
  public void process(double[][] rows, int frames) {
    process(rows, 0, frames);
  }

  /// Treats rows from..to-1 in place.
  public void process(double[][] rows, int from, int to) {
    int at = from;
    while (at < to) {
      int frames = Math.min(to - at, framesToCare);
      if (onStrips > 0) {
        run(rows, at, at + frames);
      }
      at += frames;
      framesToCare -= frames;
      if (framesToCare == 0) {
        if (onStrips > 0) {
          emptyTinyStates();
        }
        framesToCare = CARE_FRAMES;
      }
    }
  }

  /// Forgets the sound; filters stay, gliding ones where they are.
  @Override
  public void reset() {
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
    framesToCare = CARE_FRAMES;
  }

  /// Whether any strip is filtered.
  public boolean isOn() {
    return onStrips > 0;
  }

  private void aim(int strip, SectionTable table, double place) {
    int entry = (int) Math.min(Math.floor(place), table.entries() - 2);
    goal.between(strip, table.mixes, entry, place - entry);
  }

  private void mark(int strip, boolean on, boolean glides) {
    onStrips += (on ? 1 : 0) - (isOn[strip] ? 1 : 0);
    glidingStrips += (glides ? 1 : 0) - (isGliding[strip] ? 1 : 0);
    isOn[strip] = on;
    isGliding[strip] = glides;
  }

  private void run(double[][] rows, int from, int to) {
    if (strips >= WIDE) {
      runRows(rows, from, to);
      return;
    }
    for (int strip = 0; strip < strips; strip++) {
      if (isGliding[strip]) {
        filterGliding(strip, rows, from, to);
      } else if (strip + 1 < strips && !isGliding[strip + 1]) {
        filterPair(strip, rows, from, to);
        strip++;
      } else if (isOn[strip]) {
        filter(strip, rows, from, to);
      }
    }
  }

  private void runRows(double[][] rows, int from, int to) {
    int at = from;
    for (; glidingStrips == 0 && at + 1 < to; at += 2) {
      filterRows(rows[at], rows[at + 1], mix, first, second);
    }
    for (; at < to; at++) {
      if (glidingStrips > 0) {
        mix.advance(step);
      }
      filterRow(rows[at], mix, first, second);
    }
  }

  /// Two strips at once: each waits for its own last state, and the other fills the time.
  private void filterPair(int strip, double[][] rows, int from, int to) {
    int next = strip + 1;
    double turnA = mix.turn[strip];
    double turnB = mix.turn[next];
    double keepA = mix.keep[strip];
    double keepB = mix.keep[next];
    double fallA = mix.fall[strip];
    double fallB = mix.fall[next];
    double directA = mix.direct[strip];
    double directB = mix.direct[next];
    double ofFirstA = mix.ofFirst[strip];
    double ofFirstB = mix.ofFirst[next];
    double ofSecondA = mix.ofSecond[strip];
    double ofSecondB = mix.ofSecond[next];
    double a1 = first[strip];
    double b1 = first[next];
    double a2 = second[strip];
    double b2 = second[next];
    for (int i = from; i < to; i++) {
      double[] row = rows[i];
      double a = row[strip];
      double b = row[next];
      double restA = a - a2;
      double restB = b - b2;
      row[strip] = directA * a + (ofFirstA * a1 + ofSecondA * a2);
      row[next] = directB * b + (ofFirstB * b1 + ofSecondB * b2);
      double nextA = turnA * restA + keepA * a1;
      double nextB = turnB * restB + keepB * b1;
      a2 = (a2 + turnA * a1) + fallA * restA;
      b2 = (b2 + turnB * b1) + fallB * restB;
      a1 = nextA;
      b1 = nextB;
    }
    first[strip] = a1;
    first[next] = b1;
    second[strip] = a2;
    second[next] = b2;
  }

  /// Two frames in one loop: settings and states are fetched and stored once. The body is as long
  /// as the compiler unrolls where it is told to (LoopUnrollLimit, docs/adr/0011).
  private static void filterRows(
      double[] row, double[] after, Mix mix, double[] first, double[] second) {
    double[] turn = mix.turn;
    double[] keep = mix.keep;
    double[] fall = mix.fall;
    double[] direct = mix.direct;
    double[] ofFirst = mix.ofFirst;
    double[] ofSecond = mix.ofSecond;
    for (int l = 0; l < first.length; l++) {
      double x = row[l];
      double s1 = first[l];
      double s2 = second[l];
      double rest = x - s2;
      row[l] = direct[l] * x + (ofFirst[l] * s1 + ofSecond[l] * s2);
      double m1 = turn[l] * rest + keep[l] * s1;
      double m2 = (s2 + turn[l] * s1) + fall[l] * rest;
      double y = after[l];
      double next = y - m2;
      after[l] = direct[l] * y + (ofFirst[l] * m1 + ofSecond[l] * m2);
      first[l] = turn[l] * next + keep[l] * m1;
      second[l] = (m2 + turn[l] * m1) + fall[l] * next;
    }
  }

  private static void filterRow(double[] row, Mix mix, double[] first, double[] second) {
    double[] turn = mix.turn;
    double[] keep = mix.keep;
    double[] fall = mix.fall;
    double[] direct = mix.direct;
    double[] ofFirst = mix.ofFirst;
    double[] ofSecond = mix.ofSecond;
    for (int l = 0; l < first.length; l++) {
      double x = row[l];
      double s1 = first[l];
      double s2 = second[l];
      double rest = x - s2;
      first[l] = turn[l] * rest + keep[l] * s1;
      second[l] = (s2 + turn[l] * s1) + fall[l] * rest;
      row[l] = direct[l] * x + (ofFirst[l] * s1 + ofSecond[l] * s2);
    }
  }

  private void filter(int strip, double[][] rows, int from, int to) {
    double turn = mix.turn[strip];
    double keep = mix.keep[strip];
    double fall = mix.fall[strip];
    double direct = mix.direct[strip];
    double ofFirst = mix.ofFirst[strip];
    double ofSecond = mix.ofSecond[strip];
    double s1 = first[strip];
    double s2 = second[strip];
    for (int i = from; i < to; i++) {
      double x = rows[i][strip];
      double rest = x - s2;
      rows[i][strip] = direct * x + (ofFirst * s1 + ofSecond * s2);
      double next = turn * rest + keep * s1;
      s2 = (s2 + turn * s1) + fall * rest;
      s1 = next;
    }
    first[strip] = s1;
    second[strip] = s2;
  }

  private void filterGliding(int strip, double[][] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      mix.advance(strip, step);
      filter(strip, rows, i, i + 1);
    }
  }

  private void emptyTinyStates() {
    for (int strip = 0; strip < strips; strip++) {
      if (Math.abs(first[strip]) + Math.abs(second[strip]) < SILENCE) {
        first[strip] = 0;
        second[strip] = 0;
      }
    }
  }
}
