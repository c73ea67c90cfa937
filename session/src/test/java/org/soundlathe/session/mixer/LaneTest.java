package org.soundlathe.session.mixer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.paperwork.value.Value;
import org.soundlathe.session.automation.Point;
import org.soundlathe.session.automation.Segment;

class LaneTest {
  @Test
  void pointsStandInTheOrderOfTimeAndOnlyOneAtAFrame() {
    assertThatThrownBy(() -> lane(point(64, 0), point(64, 1)))
        .hasMessageContaining("the point at frame 64 is not after the one before");
    assertThatThrownBy(() -> lane(point(65, 0), point(64, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(LaneTest::lane).hasMessageContaining("without a point");
    var points = Lane.with(Lane.with(List.of(point(64, 0)), point(0, 1)), point(64, 2));
    assertThat(points).containsExactly(point(0, 1), point(64, 2));
    assertThat(Lane.without(points, 0)).containsExactly(point(64, 2));
  }

  @Test
  void aLaneMovesItsSetting() {
    assertThat(lane(point(0, -6), point(100, 0)).ride(StripParameters.FADER).at(50)).isEqualTo(-3);
  }

  @Test
  void aChangeOfOneStripLeavesOtherConsolesAsTheyWere() {
    var own = new TreeMap<String, Setting>();
    own.put("mute", setting(1));
    var first = Mixer.empty().with("kick", own).with("bass", "mute", setting(2));
    own.put("solo", setting(3));
    var second = first.with("kick", "fader.gainDb", setting(4)).without("bass", "mute");
    assertThat(first.settings().get("kick")).containsOnlyKeys("mute");
    assertThat(first.settings()).containsOnlyKeys("bass", "kick");
    assertThat(second.settings()).containsOnlyKeys("kick");
    assertThat(second.settings().get("kick")).containsOnlyKeys("mute", "fader.gainDb");
    assertThatThrownBy(() -> Objects.requireNonNull(second.settings().get("kick")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Setting setting(double value) {
    return new Setting(Value.of(value), Origin.HAND, false);
  }

  private static Lane lane(Point... points) {
    return new Lane(List.of(points), true, Origin.HAND, false);
  }

  private static Point point(long frame, double gainDb) {
    return Point.of(frame, Value.of(gainDb), Segment.LINEAR);
  }
}
