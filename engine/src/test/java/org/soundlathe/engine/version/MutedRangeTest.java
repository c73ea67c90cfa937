package org.soundlathe.engine.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soundlathe.engine.plan.Curve;

class MutedRangeTest {
  private static final int RATE = 48_000;

  @Test
  void noVoiceIsHeardInARangeHoweverItLiesOnTheGrid() {
    var random = new Random(4);
    for (int i = 0; i < 200; i++) {
      long from = random.nextInt(100_000);
      long to = from + random.nextInt(5_000);
      var curve = MutedRange.curve(List.of(new MutedRange(from, to)), RATE);
      for (long frame = from; frame < to; frame++) {
        assertThat(drawn(curve, frame)).as("from %d to %d at %d", from, to, frame).isZero();
      }
    }
  }

  @Test
  void theVoiceIsWholeTenMillisecondsAwayAndNeverJumps() {
    var curve = MutedRange.curve(List.of(new MutedRange(20_000, 30_000)), RATE);
    assertThat(drawn(curve, 20_000 - 480)).isEqualTo(1);
    assertThat(drawn(curve, 30_000 + 480)).isEqualTo(1);
    for (long frame = 19_000; frame < 31_000; frame++) {
      // 5 ms are 240 frames.
      assertThat(Math.abs(drawn(curve, frame + 1) - drawn(curve, frame))).isLessThan(1.01 / 240);
    }
  }

  @Test
  void rangesThatOverlapAreOne() {
    var curve =
        MutedRange.curve(List.of(new MutedRange(1_000, 3_000), new MutedRange(2_000, 4_000)), RATE);
    for (long frame = 1_000; frame < 4_000; frame += 50) {
      assertThat(drawn(curve, frame)).isZero();
    }
  }

  @Test
  void theCleanVersionMutesAllVoicesThere() {
    var desk = PaperPlans.band();
    var voices = new Voices(Set.of("lead"), Set.of("choir"));
    var ranges = List.of(new MutedRange(48_000, 96_000));
    var prints = Prints.of(desk).add(SongVersion.CLEAN.of(desk, voices, ranges));
    prints.add(SongVersion.INSTRUMENTAL.of(desk, voices, List.of()));
    var during = new PaperDesk(prints.plan(), 1, 60_000);
    assertThat(during.output(1)).isEqualTo(during.output(2)).isNotEqualTo(during.output(0));
    var before = new PaperDesk(prints.plan(), 1, 0);
    assertThat(before.output(1)).isEqualTo(before.output(0)).isNotEqualTo(before.output(2));
  }

  @Test
  void aRangeThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new MutedRange(10, 9)).hasMessageContaining("frame 10 to frame 9");
  }

  /// As the desk draws it: straight lines between points 64 frames apart.
  private static double drawn(Curve curve, long frame) {
    long point = frame / 64 * 64;
    double share = (frame - point) / 64.0;
    return curve.at(point) * (1 - share) + curve.at(point + 64) * share;
  }
}
