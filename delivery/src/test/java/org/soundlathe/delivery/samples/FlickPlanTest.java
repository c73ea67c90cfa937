package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlickPlanTest {
  private static final int RATE_HZ = 48_000;
  private static final long LEAST_SIDE = (long) (FlickPlan.LEAST_SIDE_SECONDS * RATE_HZ);

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 96_000})
  void everyPlanBeginsWithBeforeEndsWithAfterAndLetsTheEarSettle(int rateHz) {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var start = random.nextInt(1_000_000);
      var end = start + (long) ((30 + 30 * random.nextDouble()) * rateHz);
      var extract = new Extract(start, end, List.of(), bars(random, start, end, rateHz));
      var switches = FlickPlan.switches(extract, rateHz);
      assertThat(switches.size() % 2).as("seed %d: ends with after", seed).isEqualTo(1);
      var side = start + 0L;
      for (var place : with(switches, end)) {
        assertThat(place - side)
            .as("seed %d: side to %d", seed, place)
            .isGreaterThanOrEqualTo((long) (FlickPlan.LEAST_SIDE_SECONDS * rateHz));
        side = place;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {60, 92.5, 120, 140, 174, 200})
  void switchesFallOnBarLinesTwoFourOrEightApart(double bpm) {
    var bar = 4 * 60 / bpm * RATE_HZ;
    var bars = new ArrayList<Long>();
    for (var at = 0.0; at < 60 * RATE_HZ; at += bar) {
      bars.add((long) StrictMath.rint(at));
    }
    var extract = new Extract(0, 60L * RATE_HZ, List.of(), bars);
    var switches = FlickPlan.switches(extract, RATE_HZ);
    assertThat(bars).containsAll(switches);
    assertThat(switches).hasSizeGreaterThan(2);
    for (var i = 1; i < switches.size(); i++) {
      assertThat(bars.indexOf(switches.get(i)) - bars.indexOf(switches.get(i - 1)))
          .isEqualTo(2 * bar >= LEAST_SIDE ? 2 : 4);
    }
  }

  @Test
  void withoutBeatsTheSidesAreEvenAndAboutFourSeconds() {
    var extract = new Extract(0, 45L * RATE_HZ, List.of(), List.of());
    var switches = FlickPlan.switches(extract, RATE_HZ);
    assertThat(switches).hasSize(9).first().isEqualTo((long) (4.5 * RATE_HZ));
  }

  @Test
  void aShortSongSwitchesOnceInTheMiddle() {
    var extract = new Extract(0, 5L * RATE_HZ, List.of(), List.of());
    assertThat(FlickPlan.switches(extract, RATE_HZ)).containsExactly(5L * RATE_HZ / 2);
  }

  @Test
  void crossFadesAreStraightLinesOfEightMillisecondsThatAddUpToOne() {
    var montage =
        FlickPlan.montage(new Extract(0, 60L * RATE_HZ, List.of(), List.of()), RATE_HZ, "b", "a");
    var passages = montage.passages();
    assertThat(passages.size() % 2).isZero();
    for (var i = 1; i < passages.size(); i++) {
      var leaving = passages.get(i - 1);
      var coming = passages.get(i);
      assertThat(leaving.endFrame() - coming.atFrame()).isEqualTo(8L * RATE_HZ / 1000);
      for (var frame = coming.atFrame(); frame < leaving.endFrame(); frame++) {
        var sum = leaving.fade(frame - leaving.atFrame()) + coming.fade(frame - coming.atFrame());
        assertThat(sum).isBetween(1 - 1e-15, 1 + 1e-15);
      }
    }
    assertThat(montage.lengthFrames()).isEqualTo(60L * RATE_HZ);
    assertThat(passages.getLast().endFrame()).isEqualTo(60L * RATE_HZ);
  }

  /// Bars of a band that wavers by a few milliseconds; a third of the songs have none.
  private static List<Long> bars(Random random, long start, long end, int rateHz) {
    var bars = new ArrayList<Long>();
    if (random.nextInt(3) == 0) {
      return bars;
    }
    var bar = 4 * 60.0 / (50 + 200 * random.nextDouble()) * rateHz;
    var at = start + (random.nextBoolean() ? 0 : bar * random.nextDouble());
    while (at < end) {
      bars.add((long) at);
      at += bar * (1 + 0.01 * random.nextGaussian());
    }
    return bars;
  }

  private static List<Long> with(List<Long> places, long last) {
    var all = new ArrayList<>(places);
    all.add(last);
    return all;
  }
}
