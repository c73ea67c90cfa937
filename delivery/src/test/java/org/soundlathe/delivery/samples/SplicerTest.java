package org.soundlathe.delivery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.media.Marker;

final class SplicerTest {
  private static final int RATE_HZ = 8_000;
  private static final int CROSS_FADE = RATE_HZ * 8 / 1000;
  private static final int EDGE = RATE_HZ * 5 / 1000;

  private final Excerpt before = Sounds.noise(40 * RATE_HZ, RATE_HZ, 1);
  private final Excerpt after = Sounds.noise(40 * RATE_HZ, RATE_HZ, 2);
  private final Extract extract =
      new Extract(
          700,
          700 + 40L * RATE_HZ,
          List.of(
              new Section(700, 700 + 9L * RATE_HZ, "verse"),
              new Section(700 + 9L * RATE_HZ, 700 + 40L * RATE_HZ, "chorus")),
          List.of());
  private final Splicer splicer = new Splicer(before, 0.5, after, 1.0);

  @Test
  void outsideTheFadesEveryFrameOfTheFlickIsOneSideAtItsGainAndItsPlace() {
    var montage = FlickPlan.montage(extract, RATE_HZ, "b", "a");
    var heard = play(montage);
    for (var passage : montage.passages()) {
      var from = (int) passage.atFrame() + CROSS_FADE;
      var to = (int) passage.endFrame() - CROSS_FADE;
      assertSide(heard, from, to, passage, from);
    }
  }

  @Test
  void eachSectionIsHeardBeforeThenSilenceThenAfter() {
    var montage = SectionPlan.montage(extract, RATE_HZ, "b", "a");
    var heard = play(montage);
    assertThat(montage.passages())
        .extracting(Passage::side)
        .containsExactly(Side.BEFORE, Side.AFTER, Side.BEFORE, Side.AFTER);
    assertThat(montage.lengthFrames())
        .isEqualTo(2 * 40L * RATE_HZ + 2 * 4L * RATE_HZ / 10 + 8L * RATE_HZ / 10);
    for (var passage : montage.passages()) {
      var from = (int) passage.atFrame() + EDGE;
      assertSide(
          heard,
          from,
          (int) passage.endFrame() - EDGE,
          passage,
          from - (int) passage.atFrame() + (int) passage.fromFrame());
    }
    var gap = (int) montage.passages().getFirst().endFrame();
    assertThat(montage.passages().get(1).atFrame() - gap).isEqualTo(RATE_HZ * 4L / 10);
    for (var frame = gap; frame < gap + RATE_HZ * 4 / 10; frame++) {
      assertThat(heard[0][frame]).isZero();
    }
  }

  @Test
  void twoEqualSidesAtOneGainFlickWithoutATrace() {
    var montage = FlickPlan.montage(extract, RATE_HZ, "b", "a");
    var sink = new Sounds.Memory((int) montage.lengthFrames());
    new Splicer(before, 1.0, before, 1.0).play(montage, sink);
    var end = before.lengthFrames() - EDGE;
    assertThat(Arrays.equals(sink.sound[1], EDGE, end, before.sound()[1], EDGE, end)).isTrue();
  }

  @Test
  void everySwitchIsAMarkerWithItsLabel() {
    var montage = FlickPlan.montage(extract, RATE_HZ, "Before: rough", "After: mix");
    var markers = Splicer.markers(montage);
    assertThat(markers).hasSameSizeAs(montage.passages());
    assertThat(markers.getFirst()).isEqualTo(new Marker(0, "Before: rough"));
    assertThat(markers.getLast().label()).isEqualTo("After: mix");
    assertThat(Splicer.markers(SectionPlan.montage(extract, RATE_HZ, "Before", "After")))
        .extracting(Marker::label)
        .containsExactly("Before (verse)", "After (verse)", "Before (chorus)", "After (chorus)");
  }

  private float[][] play(Montage montage) {
    var sink = new Sounds.Memory((int) montage.lengthFrames());
    splicer.play(montage, sink);
    assertThat(sink.frames).isEqualTo((int) montage.lengthFrames());
    return sink.sound;
  }

  private void assertSide(float[][] heard, int from, int to, Passage passage, int sourceFrom) {
    var source = passage.side() == Side.BEFORE ? before : after;
    var gain = passage.side() == Side.BEFORE ? 0.5 : 1.0;
    for (var channel = 0; channel < 2; channel++) {
      var expected = new float[to - from];
      for (var frame = 0; frame < expected.length; frame++) {
        expected[frame] = (float) (source.sound()[channel][sourceFrom + frame] * gain);
      }
      assertThat(Arrays.copyOfRange(heard[channel], from, to)).isEqualTo(expected);
    }
  }
}
