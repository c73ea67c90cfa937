package org.soundlathe.paperwork.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  private static List<String> texts(Axis axis) {
    return axis.ticks().stream().map(Axis.Tick::text).toList();
  }

  @Test
  void everyOctaveHasTheSameRoom() {
    var axis = Axis.audibleFrequencies();
    double low = axis.position(100) - axis.position(50);
    double high = axis.position(16_000) - axis.position(8_000);
    assertThat(low).isCloseTo(high, within(1e-12));
    assertThat(texts(axis))
        .containsExactly("31.5", "63", "125", "250", "500", "1k", "2k", "4k", "8k", "16k");
  }

  @Test
  void theStepsOfATimeAxisAreThoseOfAClock() {
    assertThat(texts(Axis.time(204.5))).containsExactly("0:00", "1:00", "2:00", "3:00");
    assertThat(texts(Axis.time(1.1))).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
    assertThat(Axis.time(7 * 3600).ticks().size()).isBetween(3, 8);
    assertThat(texts(Axis.time(0))).isNotEmpty();
  }

  @Test
  void aLevelAxisEndsOnWholeStepsAroundAllValues() {
    var axis =
        Axis.covering("Loudness", "LUFS", 6, -31.2, Double.NEGATIVE_INFINITY, -9.8, Double.NaN);
    assertThat(axis.min()).isEqualTo(-35);
    assertThat(axis.max()).isEqualTo(-5);
    assertThat(texts(axis).getFirst()).isEqualTo("−35");
    assertThat(texts(axis).getLast()).isEqualTo("−5");
  }

  @Test
  void oneValueIsNotBlownUpToAMountain() {
    var axis = Axis.covering("Level", "dB", 6, -3);
    assertThat(axis.max() - axis.min()).isGreaterThanOrEqualTo(6);
    assertThat(axis.position(-3)).isBetween(0.2, 0.8);
  }

  @Test
  void silenceHasAnAxisToo() {
    var axis = Axis.covering("Level", "dB", 6, Double.NEGATIVE_INFINITY);
    assertThat(axis.max() - axis.min()).isEqualTo(6);
  }

  @Test
  void whatLiesOutsideStaysAtTheEdge() {
    var axis = Axis.linear("Level", "dB", -10, 0);
    assertThat(axis.position(-100)).isZero();
    assertThat(axis.position(100)).isEqualTo(1);
  }

  @Test
  void noRangeIsRefused() {
    assertThatThrownBy(() -> Axis.linear("Level", "dB", 0, 0)).hasMessageContaining("no range");
  }
}
