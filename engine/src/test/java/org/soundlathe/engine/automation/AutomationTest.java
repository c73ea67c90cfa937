package org.soundlathe.engine.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.Parameter;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.engine.plan.Curve;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;
import org.soundlathe.session.mixer.Lane;
import org.soundlathe.session.mixer.Origin;

class AutomationTest {
  @Test
  void aLineIsDrawnAsItIs() {
    var curve = fader(at(1_000, -20, Segment.LINEAR), at(2_000, 0, Segment.LINEAR));
    assertThat(curve.at(0)).isEqualTo(-20);
    assertThat(curve.at(1_500)).isEqualTo(-10);
    assertThat(curve.at(9_000)).isEqualTo(0);
  }

  @Test
  void aJumpBecomesALineThatBeginsAtItsPoint() {
    var curve = fader(at(0, -20, Segment.STEP), at(1_000, 0, Segment.STEP));
    assertThat(curve.at(1_000)).isEqualTo(-20);
    assertThat(curve.at(1_256)).isEqualTo(-10);
    assertThat(curve.at(1_512)).isEqualTo(0);
    assertThat(curve.at(99_000)).isEqualTo(0);
  }

  @Test
  void theValueBeforeAJumpIsWhereTheRideHadCome() {
    // The point in the middle ends a line and begins a stay, so the jump is at 2000 alone.
    var curve =
        fader(at(0, -20, Segment.LINEAR), at(1_000, -10, Segment.STEP), at(2_000, 6, Segment.STEP));
    assertThat(curve.at(500)).isEqualTo(-15);
    assertThat(curve.at(1_999)).isEqualTo(-10);
    assertThat(curve.at(2_256)).isEqualTo(-2);
    assertThat(curve.at(2_512)).isEqualTo(6);
  }

  @Test
  void manyJumpsInARowNeverLeaveTheRangeAndNeverJump() {
    for (long seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var points = new ArrayList<Point>();
      for (long frame = 0; frame < 20_000; frame += 1 + random.nextInt(900)) {
        points.add(at(frame, random.nextInt(37) - 24, Segment.STEP));
      }
      var curve = fader(points.toArray(Point[]::new));
      // Up to 512 jumps of 36 dB fall into one line: 900 / 2 frames apart they are two at most on
      // average, and 40 are never reached.
      double steepest = 40 * 36.0 / RoundedCurve.RAMP_FRAMES;
      for (long frame = 0; frame < 21_000; frame++) {
        assertThat(curve.at(frame)).as("seed %d", seed).isBetween(-24.0 - 1e-9, 12.0 + 1e-9);
        assertThat(Math.abs(curve.at(frame + 1) - curve.at(frame))).isLessThan(steepest);
      }
      assertThat(curve.at(22_000)).isCloseTo(last(points), within(1e-9));
    }
  }

  @Test
  void aJumpIntoARideStaysWithinTheSetting() {
    var curve =
        fader(
            at(0, 24, Segment.STEP), at(1_000, -120, Segment.LINEAR), at(1_100, 24, Segment.STEP));
    for (long frame = 900; frame < 2_000; frame++) {
      assertThat(curve.at(frame)).isBetween(-120.0, 24.0);
    }
  }

  @Test
  void aSwitchStaysASwitch() {
    var lane =
        lane(
            new Point(0, new Value.Switch(false), Segment.STEP, 0),
            new Point(1_000, new Value.Switch(true), Segment.STEP, 0));
    var curve = Automation.curve(StripParameters.MUTE, lane);
    assertThat(curve.at(999)).isZero();
    assertThat(curve.at(1_000)).isEqualTo(1);
  }

  @Test
  void lanesThatAreOffAndSettingsOfANewerVersionDoNotMove() {
    var on = lane(at(0, -20, Segment.STEP));
    var lanes = new TreeMap<>(Map.of("fader.gainDb", on, "pan.position", on.turned(false)));
    lanes.put("wobble.depth", on);
    assertThat(Automation.curves(lanes, AutomationTest::setting)).containsOnlyKeys("fader.gainDb");
  }

  private static Optional<Parameter> setting(String name) {
    return StripParameters.find(name);
  }

  private static double last(List<Point> points) {
    return points.getLast().value() instanceof Value.Numeric(double number) ? number : Double.NaN;
  }

  private static Curve fader(Point... points) {
    return Automation.curve(StripParameters.FADER, lane(points));
  }

  private static Lane lane(Point... points) {
    return new Lane(Arrays.asList(points), true, Origin.HAND, false);
  }

  private static Point at(long frame, double value, Segment toNext) {
    return new Point(frame, new Value.Numeric(value), toNext, 0);
  }
}
