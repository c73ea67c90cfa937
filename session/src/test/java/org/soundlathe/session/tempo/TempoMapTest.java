package org.soundlathe.session.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TempoMapTest {
  private static final Meter WALTZ = new Meter(90, 3, 4);

  @Test
  void oneHundredAndTwentyBeatsAMinuteAreHalfASecondEach() {
    var map = TempoMap.of(48_000, new Meter(120, 4, 4));
    assertThat(map.frameOf(1, 1)).isZero();
    assertThat(map.frameOf(1, 2)).isEqualTo(24_000);
    assertThat(map.frameOf(2, 1)).isEqualTo(96_000);
    assertThat(map.frameOf(0, 1)).isEqualTo(-96_000);
    assertThat(map.positionAt(36_000)).isEqualTo(new Position(1, 2, 0.5));
    assertThat(map.positionAt(-1).bar()).isZero();
    assertThat(map.nextBeat(24_001)).isEqualTo(new Beat(48_000, 1, 3));
    assertThat(map.nextBeat(-24_000)).isEqualTo(new Beat(-24_000, 0, 4));
  }

  @Test
  void noErrorAddsUpOverTenThousandBars() {
    var random = new Random(4);
    for (int i = 0; i < 200; i++) {
      int rate = List.of(44_100, 48_000, 96_000, 192_000).get(random.nextInt(4));
      double bpm = random.nextInt(10_000, 999_000) / 1_000.0;
      var meter = new Meter(bpm, random.nextInt(1, 12), 4);
      var map = TempoMap.of(rate, meter);
      long bar = random.nextLong(1, 10_000);
      var exact =
          BigDecimal.valueOf((bar - 1) * meter.beatsPerBar() * 60)
              .multiply(BigDecimal.valueOf(rate))
              .divide(BigDecimal.valueOf(bpm), 0, RoundingMode.HALF_UP)
              .longValueExact();
      assertThat(map.frameOf(bar, 1)).as("bar %d at %s, step %d", bar, bpm, i).isEqualTo(exact);
      var back = map.positionAt(exact);
      assertThat(back.bar()).as("step " + i).isEqualTo(bar);
      assertThat(back.beat()).as("step " + i).isEqualTo(1);
      // The frame nearest to a beat is up to half a frame later.
      assertThat(back.fraction()).as("step " + i).isBetween(0.0, 0.5 * bpm / 60 / rate + 1e-12);
    }
  }

  @Test
  void everyBeatIsFoundFromEveryFrameAndInOrder() {
    var random = new Random(9);
    for (int i = 0; i < 50; i++) {
      var map = random(random);
      var beat = map.nextBeat(-100_000);
      for (int n = 0; n < 500; n++) {
        var why = "seed 9, map %d, %s: %s".formatted(i, beat, map);
        var next = map.nextBeat(beat.frame() + 1);
        assertThat(next.frame()).as(why).isGreaterThan(beat.frame());
        assertThat(map.nextBeat(beat.frame())).as(why).isEqualTo(beat);
        var position = map.positionAt(beat.frame());
        assertThat(position.bar()).as(why).isEqualTo(beat.bar());
        assertThat(position.beat()).as(why).isEqualTo(beat.beat());
        assertThat(map.frameOf(beat.bar(), beat.beat())).as(why).isEqualTo(beat.frame());
        beat = next;
      }
    }
  }

  private static TempoMap random(Random random) {
    var map = TempoMap.of(44_100, meter(random));
    for (int i = 0; i < 6; i++) {
      long last = map.changeFrames().getLast();
      map =
          map.with(
              random.nextBoolean()
                  ? new TempoChange.AtFrame(last + 1 + random.nextInt(900_000), meter(random))
                  : new TempoChange.AtBar(
                      map.positionAt(last).bar() + 1 + random.nextInt(9), meter(random)));
    }
    return map;
  }

  private static Meter meter(Random random) {
    return new Meter(random.nextInt(60_000, 200_000) / 1_000.0, random.nextInt(2, 8), 8);
  }

  @Test
  void aChangeBeginsABarAndCutsTheOneBeforeShort() {
    var map =
        TempoMap.of(48_000, new Meter(120, 4, 4))
            .with(new TempoChange.AtFrame(100_000, new Meter(60, 3, 4)));
    assertThat(map.positionAt(99_999).bar()).isEqualTo(2);
    assertThat(map.positionAt(100_000)).isEqualTo(new Position(3, 1, 0));
    assertThat(map.nextBeat(96_001)).isEqualTo(new Beat(100_000, 3, 1));
    assertThat(map.frameOf(4, 1)).isEqualTo(100_000 + 3 * 48_000);
    assertThat(map.meterAt(100_000).beatsPerBar()).isEqualTo(3);
  }

  @Test
  void whatIsBoundToBarsMovesWithTheTempoAndWhatIsBoundToTheClockStays() {
    var map =
        TempoMap.of(48_000, WALTZ)
            .with(new TempoChange.AtBar(3, new Meter(100, 3, 4)))
            .with(new TempoChange.AtFrame(5_000_000, WALTZ));
    assertThat(map.changeFrames()).containsExactly(0L, 192_000L, 5_000_000L);
    var faster = map.with(new TempoChange.AtBar(1, new Meter(180, 3, 4)));
    assertThat(faster.changeFrames()).containsExactly(0L, 96_000L, 5_000_000L);
    assertThat(faster.without(96_000).changes()).hasSize(2);
    assertThat(faster.without(0)).isEqualTo(faster);
  }

  @Test
  void whatIsNoTempoIsRefused() {
    assertThatThrownBy(() -> new Meter(9, 4, 4)).hasMessageContaining("10..999");
    assertThatThrownBy(() -> new Meter(Double.NaN, 4, 4)).hasMessageContaining("10..999");
    assertThatThrownBy(() -> new Meter(100, 0, 4)).hasMessageContaining("1..64");
    assertThatThrownBy(() -> new Meter(100, 4, 3)).hasMessageContaining("1/3");
    assertThatThrownBy(() -> new TempoMap(48_000, List.of(new TempoChange.AtBar(2, WALTZ))))
        .hasMessageContaining("start");
    var late = TempoMap.of(48_000, WALTZ).with(new TempoChange.AtBar(90, WALTZ));
    assertThat(late.with(new TempoChange.AtFrame(9_000_000, WALTZ)).changes()).hasSize(3);
    assertThatThrownBy(() ->
            late.with(new TempoChange.AtFrame(9_000_000, WALTZ))
                .with(new TempoChange.AtBar(1, new Meter(60, 4, 4))))
        .hasMessageContaining("order of time");
    assertThatThrownBy(() -> TempoMap.of(48_000, WALTZ).with(new TempoChange.AtFrame(-1, WALTZ)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
