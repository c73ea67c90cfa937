package org.soundlathe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.demo.score.Form;

class TrackRowTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 16, 19, 23, 24, 25, 60, 120, 136, 137, 400})
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
  void fiveTracksAreASongOfVoiceGuitarBassAndDrums() {
    assertThat(TrackRow.of(5))
        .extracting(TrackRow::take)
        .containsExactly("Kick In", "Snare Top", "Bass Amp", "Gtr Rhythm 1", "Lead Vox take 1");
  }

  @Test
  void aLargerBandPlaysAllThatASmallerOnePlays() {
    for (var tracks = 2; tracks <= 400; tracks++) {
      assertThat(TrackRow.of(tracks))
          .extracting(TrackRow::take)
          .containsAll(TrackRow.of(tracks - 1).stream().map(TrackRow::take).toList());
    }
  }

  @Test
  void noTrackOrMoreThanFourHundredAreRefused() {
    assertThatThrownBy(() -> new DemoSize(0, Form.SONG)).hasMessageContaining("1..400");
    assertThatThrownBy(() -> new DemoSize(401, Form.SONG)).hasMessageContaining("1..400");
  }
}
