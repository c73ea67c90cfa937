package org.soundlathe.session.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.EqualizerParameters;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;

class RideTest {
  private static final double ROUNDING_DB = 1e-12;

  @Test
  void aLineIsStraightInDecibelsAndStaysBeforeAndAfter() {
    var ride =
        fader(Point.of(1_000, db(-6), Segment.LINEAR), Point.of(3_000, db(2), Segment.LINEAR));
    assertThat(ride.at(0)).isEqualTo(-6);
    assertThat(ride.at(1_000)).isEqualTo(-6);
    assertThat(ride.at(1_500)).isEqualTo(-4);
    assertThat(ride.at(2_000)).isEqualTo(-2);
    assertThat(ride.at(3_000)).isEqualTo(2);
    assertThat(ride.at(Long.MAX_VALUE)).isEqualTo(2);
  }

  @Test
  void aStepStaysUntilTheNextPointAndJumpsThere() {
    var ride = fader(Point.of(64, db(-6), Segment.STEP), Point.of(128, db(0), Segment.STEP));
    assertThat(ride.at(127)).isEqualTo(-6);
    assertThat(ride.at(128)).isZero();
  }

  @Test
  void aCurveIsTheOneThatIsDocumented() {
    for (double bend : new double[] {-1, -0.5, 0, 0.3, 1}) {
      double c = Math.pow(16, bend);
      var ride = fader(new Point(0, db(-8), curve(), bend), Point.of(1_000, db(4), Segment.STEP));
      for (int frame = 0; frame <= 1_000; frame += 50) {
        double t = frame / 1_000.0;
        assertThat(ride.at(frame))
            .as("bend %s at frame %d", bend, frame)
            .isCloseTo(-8 + 12 * c * t / (1 + (c - 1) * t), within(ROUNDING_DB));
      }
    }
  }

  @Test
  void aPositiveBendIsFastFirstAndANegativeOneItsMirror() {
    var fast = fader(new Point(0, db(0), curve(), 0.7), Point.of(1_000, db(10), Segment.STEP));
    var slow = fader(new Point(0, db(0), curve(), -0.7), Point.of(1_000, db(10), Segment.STEP));
    assertThat(fast.at(500)).isGreaterThan(6);
    for (int frame = 1; frame < 1_000; frame++) {
      assertThat(fast.at(frame)).isGreaterThan(fast.at(frame - 1)).isLessThan(10);
      assertThat(slow.at(frame)).isCloseTo(10 - fast.at(1_000 - frame), within(ROUNDING_DB));
    }
  }

  @Test
  void aRideNeverLeavesWhatLiesBetweenItsPoints() {
    for (long seed = 1; seed <= 50; seed++) {
      var random = new Random(seed);
      double first = random.nextDouble(-120, 24);
      double last = random.nextBoolean() ? first : random.nextDouble(-120, 24);
      long length = random.nextLong(1, 100_000_000);
      var ride =
          fader(
              new Point(0, db(first), curve(), random.nextDouble(-1, 1)),
              Point.of(length, db(last), Segment.STEP));
      for (int i = 0; i < 200; i++) {
        assertThat(ride.at(random.nextLong(length + 1)))
            .as("seed " + seed)
            .isBetween(Math.min(first, last), Math.max(first, last));
      }
    }
  }

  @Test
  void switchesAndWordsJumpAsNumbers() {
    var mute =
        Ride.of(
            StripParameters.MUTE, List.of(point(10, Value.of(true)), point(20, Value.of(false))));
    assertThat(new double[] {mute.at(0), mute.at(19), mute.at(20)}).containsExactly(1, 1, 0);
    var shape =
        Ride.of(
            EqualizerParameters.SHAPE,
            List.of(point(10, Value.of("notch")), point(20, Value.of("bell"))));
    assertThat(shape.at(15)).isEqualTo(EqualizerParameters.SHAPE.words().indexOf("notch"));
    assertThat(shape.at(20)).isZero();
  }

  @Test
  void whatIsNoValueOfTheSettingIsRefused() {
    assertThatThrownBy(() -> Ride.of(StripParameters.FADER, List.of(point(0, Value.of("loud")))))
        .hasMessageContaining("fader.gainDb cannot be loud");
    assertThatThrownBy(() -> Ride.of(StripParameters.MUTE, List.of(point(0, Value.of(1)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ride.of(EqualizerParameters.SHAPE, List.of(point(0, Value.of("wah")))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> point(-1, Value.of(0))).hasMessageContaining("before the song");
    assertThatThrownBy(() -> new Point(0, Value.of(0), curve(), 1.5)).hasMessageContaining("-1..1");
    assertThatThrownBy(() -> new Point(0, Value.of(0), Segment.STEP, 0.5))
        .hasMessageContaining("only a curve");
  }

  private static Ride fader(Point... points) {
    return Ride.of(StripParameters.FADER, List.of(points));
  }

  private static Point point(long frame, Value value) {
    return Point.of(frame, value, Segment.STEP);
  }

  private static Value db(double gainDb) {
    return Value.of(gainDb);
  }

  private static Segment curve() {
    return Segment.CURVE;
  }
}
