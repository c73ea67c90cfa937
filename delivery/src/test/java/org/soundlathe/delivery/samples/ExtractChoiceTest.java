package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ExtractChoiceTest {
  private static final int RATE_HZ = 48_000;

  @Test
  void leadsFromTheVerseIntoTheChorus() {
    var sections =
        List.of(
            section(0, 12, "Intro"),
            section(12, 40, "Verse 1"),
            section(40, 62, "Chorus"),
            section(62, 90, "Verse 2"),
            section(90, 240, "Chorus"));
    var extract = choice(0, 240, sections, List.of(), List.of()).choose();
    assertThat(extract.startFrame()).isEqualTo(seconds(12));
    assertThat(extract.endFrame()).isEqualTo(seconds(62));
    assertThat(extract.sections())
        .extracting(Section::label)
        .containsExactly("Verse 1, part 1", "Verse 1, part 2", "Chorus, part 1", "Chorus, part 2");
  }

  @Test
  void withoutNamesItLiesOverTheStrongestChange() {
    var changes =
        List.of(
            new Change(seconds(50), 0.3),
            new Change(seconds(100), 0.9),
            new Change(seconds(118), 0.2));
    var extract = choice(0, 200, List.of(), changes, List.of()).choose();
    assertThat(extract.startFrame()).isEqualTo(seconds(70));
    assertThat(extract.endFrame()).isEqualTo(seconds(118));
    assertThat(extract.sections()).extracting(Section::startFrame).contains(seconds(100));
  }

  @Test
  void aSongOfUpToAMinuteIsTakenWhole() {
    var extract = choice(1, 58, List.of(), List.of(), List.of()).choose();
    assertThat(extract.startFrame()).isEqualTo(seconds(1));
    assertThat(extract.endFrame()).isEqualTo(seconds(58));
  }

  @Test
  void anyExtractIsHalfAMinuteToAMinuteAndItsSectionsFillIt() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var end = 61 + random.nextInt(300);
      var changes = new ArrayList<Change>();
      for (var i = random.nextInt(12); i > 0; i--) {
        changes.add(new Change(1 + seconds(end * random.nextDouble()), random.nextDouble()));
      }
      changes.sort(Comparator.comparingLong(Change::frame));
      var bars = bars(random, end);
      var extract = choice(0, end, List.of(), changes, bars).choose();
      assertThat(extract.startFrame()).as("seed %d", seed).isNotNegative();
      assertThat(extract.endFrame()).as("seed %d", seed).isLessThanOrEqualTo(seconds(end));
      assertThat(extract.lengthFrames()).as("seed %d", seed).isBetween(seconds(30), seconds(60));
      var at = extract.startFrame();
      for (var section : extract.sections()) {
        assertThat(section.startFrame()).as("seed %d", seed).isEqualTo(at);
        assertThat(section.lengthFrames()).as("seed %d", seed).isBetween(seconds(4), seconds(25));
        at = section.endFrame();
      }
      assertThat(at).as("seed %d", seed).isEqualTo(extract.endFrame());
    }
  }

  @Test
  void withSteadyBarsItBeginsAndEndsOnABarLine() {
    var bars = new ArrayList<Long>();
    for (var at = 0.3; at < 200; at += 2.1) {
      bars.add(seconds(at));
    }
    var changes = List.of(new Change(seconds(90), 1));
    var extract = choice(0, 200, List.of(), changes, bars).choose();
    assertThat(bars).contains(extract.startFrame(), extract.endFrame());
    for (var section : extract.sections()) {
      assertThat(bars).contains(section.startFrame());
    }
  }

  private static List<Long> bars(Random random, int endSeconds) {
    var bars = new ArrayList<Long>();
    var bar = 1 + 3 * random.nextDouble();
    for (var at = random.nextDouble(); random.nextInt(400) > 0 && at < endSeconds; at += bar) {
      bars.add(seconds(at));
    }
    return bars;
  }

  private static ExtractChoice choice(
      int startSeconds,
      int endSeconds,
      List<Section> sections,
      List<Change> changes,
      List<Long> bars) {
    return new ExtractChoice(
        seconds(startSeconds), seconds(endSeconds), RATE_HZ, sections, changes, bars);
  }

  private static Section section(double from, double to, String label) {
    return new Section(seconds(from), seconds(to), label);
  }

  private static long seconds(double seconds) {
    return (long) StrictMath.rint(seconds * RATE_HZ);
  }
}
