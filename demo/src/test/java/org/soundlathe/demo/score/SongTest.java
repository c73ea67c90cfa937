package org.soundlathe.demo.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SongTest {
  @Test
  void theSongLastsAboutAMinuteAndTheExcerptAQuarterOfOne() {
    assertThat(Song.of(Form.SONG).lengthSeconds()).isBetween(45.0, 75.0);
    assertThat(Song.of(Form.EXCERPT).lengthSeconds()).isBetween(14.0, 20.0);
  }

  @Test
  void theVerseIsATwelveBarBluesInA() {
    var roots =
        Song.of(Form.SONG).bars().stream()
            .filter(bar -> bar.section().equals("verse"))
            .map(Bar::chord)
            .toList();

    assertThat(roots).isEqualTo(List.of(9, 9, 9, 9, 2, 2, 9, 9, 4, 2, 9, 4));
  }

  @Test
  void versesAreQuieterThanChoruses() {
    var bars = Song.of(Form.SONG).bars();

    assertThat(energy(bars, "verse")).isLessThan(0.8 * energy(bars, "chorus"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPartHasSomethingToPlayInTheOrderOfTime(Form form) {
    var song = Song.of(form);
    for (var player :
        List.of(
            "kick",
            "snare",
            "hat",
            "ride",
            "crash",
            "tom",
            "floor",
            "bass",
            "rhythm1",
            "rhythm2",
            "piano-left",
            "piano-right",
            "tambourine",
            "claps",
            "shaker",
            "cowbell")) {
      var times = song.cells(player).stream().map(Cell::atSeconds).toList();
      assertThat(times).as(player).isNotEmpty().isSorted();
      assertThat(times.getLast()).as(player).isLessThan(song.lengthSeconds());
    }
    for (var player : List.of("voice", "backing", "lead")) {
      var times = song.melody(player).stream().map(Tone::atSeconds).toList();
      assertThat(times).as(player).isNotEmpty().isSorted();
    }
  }

  @Test
  void bassPlaysNotesOfItsRange() {
    for (var cell : Song.of(Form.SONG).cells("bass")) {
      var midi = cell.bar().root(28) + cell.semitones().getFirst();
      assertThat(midi).as(cell.toString()).isBetween(28, 55);
    }
  }

  @Test
  void heldCellsLastUntilTheNextOne() {
    // Bass, first bar of the verse: four quarter notes.
    var verse =
        Song.of(Form.SONG).cells("bass").stream()
            .filter(cell -> cell.bar().section().equals("verse"))
            .limit(4)
            .toList();

    assertThat(verse)
        .allSatisfy(cell -> assertThat(cell.lengthSeconds()).isEqualTo(60.0 / 172.0, within(1e-9)));
  }

  @Test
  void onlyEighthsSwing() {
    var tempo = new Tempo(120.0, 0.6);

    assertThat(tempo.seconds(0, 1, 8)).isEqualTo(0.3, within(1e-12));
    assertThat(tempo.seconds(0, 2, 8)).isEqualTo(0.5, within(1e-12));
    assertThat(tempo.seconds(0, 1, 12)).isEqualTo(0.5 / 3.0, within(1e-12));
    assertThat(tempo.seconds(1, 2, 16)).isEqualTo(2.25, within(1e-12));
  }

  @Test
  void pitchesAreCountedFromA440() {
    assertThat(Pitch.hz(Pitch.midi("A4"))).isEqualTo(440.0, within(1e-9));
    assertThat(Pitch.midi("C4")).isEqualTo(60);
    assertThat(Pitch.hz(Pitch.midi("C#5"))).isEqualTo(554.365, within(1e-3));
  }

  private static double energy(List<Bar> bars, String section) {
    return bars.stream()
        .filter(bar -> bar.section().equals(section))
        .mapToDouble(Bar::energy)
        .average()
        .orElseThrow();
  }
}
