package org.soundlathe.dsp.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.dsp.tone.Tones;

class SectionBoundariesTest {
  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void verseChorusAndBreakAreTold(int rate) {
    SectionBoundaries found = of(rate, song(rate));
    assertThat(found.boundaries()).hasSize(3);
    assertThat(seconds(found, 0, rate)).isCloseTo(16, within(0.75));
    assertThat(seconds(found, 1, rate)).isCloseTo(32, within(0.75));
    assertThat(seconds(found, 2, rate)).isCloseTo(44, within(0.75));
  }

  @Test
  void theStrongestChangeIsWhereTheBandStopsOrReturns() {
    Boundary strongest = of(48_000, song(48_000)).strongestChange().orElseThrow();
    assertThat(strongest.frame() / 48_000.0).isGreaterThan(31);
    assertThat(strongest.strength()).isBetween(0.1, 1.0);
  }

  @Test
  void boundariesMoveOntoTheNearestBar() {
    SectionBoundaries found = of(48_000, song(48_000));
    long[] bars = {0, 16 * 48_000 + 500, 32 * 48_000 - 700, 60 * 48_000};
    SectionBoundaries moved = found.movedOnto(bars, 48_000);
    assertThat(moved.boundaries().get(0).frame()).isEqualTo(bars[1]);
    assertThat(moved.boundaries().get(1).frame()).isEqualTo(bars[2]);
    assertThat(moved.boundaries().get(2).frame()).isEqualTo(found.boundaries().get(2).frame());
  }

  @Test
  void aSongThatNeverChangesHasNoSections() {
    float[][] steady = new Band(48_000, 60, 7).rock(0, 120, 30).hiss(0.001).mono();
    assertThat(of(48_000, steady).boundaries()).isEmpty();
    assertThat(of(48_000, Tones.noise(61, 1, 48_000 * 40, 0.1)).boundaries()).isEmpty();
    assertThat(of(48_000, new float[1][48_000 * 40]).boundaries()).isEmpty();
    assertThat(of(48_000, new float[1][4800]).strongestChange()).isEmpty();
  }

  /// Verse 0-16 s, chorus 16-32 s, a bare break 32-44 s, chorus 44-60 s.
  private static float[][] song(int rate) {
    return new Band(rate, 60, 8)
        .rock(0, 120, 16)
        .rock(44, 120, 8)
        .hold(0, 32, 110, 0.05, 3)
        .hold(16, 32, 440, 0.1, 12)
        .hold(32, 44, 330, 0.02, 2)
        .hold(44, 60, 110, 0.05, 3)
        .hold(44, 60, 440, 0.1, 12)
        .hiss(0.0005)
        .mono();
  }

  private static double seconds(SectionBoundaries found, int index, int rate) {
    return (double) found.boundaries().get(index).frame() / rate;
  }

  private static SectionBoundaries of(int rate, float[][] signal) {
    return SectionBoundaries.of(Tones.through(new SoundProfile(rate, signal.length), signal));
  }
}
