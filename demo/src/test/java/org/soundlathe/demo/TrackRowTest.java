package org.soundlathe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.demo.score.Form;
import org.soundlathe.demo.score.Song;

class TrackRowTest {
  @ParameterizedTest
  @ValueSource(ints = {16, 19, 23, 24, 25, 60, 101, 400})
  void asManyTracksAsAskedForAllWithNamesOfTheirOwn(int tracks) {
    var rows = TrackRow.of(tracks);

    assertThat(rows).hasSize(tracks);
    assertThat(rows).extracting(TrackRow::file).doesNotHaveDuplicates();
    assertThat(rows).extracting(TrackRow::take).doesNotHaveDuplicates();
  }

  @Test
  void theStandardBandBringsSixteenToTwentyFourTracks() {
    assertThat(DemoSize.standard().tracks()).isBetween(16, 24);
  }

  @Test
  void fewerThanSixteenOrMoreThanFourHundredAreRefused() {
    assertThatThrownBy(() -> new DemoSize(15, Form.SONG)).hasMessageContaining("16..400");
    assertThatThrownBy(() -> new DemoSize(401, Form.SONG)).hasMessageContaining("16..400");
  }

  @Test
  void everyDoubledPartIsAnotherPerformance() {
    var band = new Band(Song.of(Form.EXCERPT));
    var doubles = TrackRow.of(44).subList(24, 44);
    for (var i = 0; i < doubles.size() / 2; i++) {
      var first = doubles.get(i);
      var second = doubles.get(i + doubles.size() / 2);
      var a = band.play(first).samples();
      var b = band.play(second).samples();

      assertThat(first.part()).isEqualTo(second.part());
      assertThat(Listening.rms(a)).as(first.file()).isGreaterThan(1e-3);
      assertThat(Math.abs(Listening.correlation(a, b, 0))).as(first.file()).isLessThan(0.8);
    }
  }
}
