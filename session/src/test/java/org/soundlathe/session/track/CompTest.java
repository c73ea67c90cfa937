package org.soundlathe.session.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.session.mixer.Origin;

class CompTest {
  private static final Take LONG = new Take("t01", "audio/1.wav", -500, 10_500, 1);
  private static final Take SHORT = new Take("t02", "audio/2.wav", 4_000, 2_000, 2);
  private static final Fade CROSS = new Fade(100, FadeShape.EQUAL_GAIN);

  @Test
  void aTrackOnWhichNothingWasRecordedIsATrack() {
    assertThat(track().endFrame()).isZero();
    assertThat(track().nextTakeId()).isEqualTo("t01");
  }

  @Test
  void aWholeTakeIsAClipWithoutFades() {
    var track = comp(new CompRange("t01", 0, 10_000));
    assertThat(track.clips()).containsExactly(new Clip("audio/1.wav", 0, 500, 10_000));
    assertThat(track.endFrame()).isEqualTo(10_000);
  }

  @Test
  void aCrossFadeLiesWithItsMiddleOnTheCutWhereBothTakesSound() {
    assertThat(comp(range("t01", 0, 5_000), new CompRange("t02", 5_000, 6_000)).clips())
        .containsExactly(
            new Clip("audio/1.wav", 0, 500, 5_050, Fade.NONE, CROSS),
            new Clip("audio/2.wav", 4_950, 950, 1_050, CROSS, Fade.NONE));
  }

  @Test
  void aCrossFadeStaysWhereBothTakesHaveSound() {
    var track =
        comp(
            range("t01", 0, 4_000), range("t02", 4_000, 6_000), new CompRange("t01", 6_000, 9_000));
    assertThat(track.clips())
        .containsExactly(
            new Clip("audio/1.wav", 0, 500, 4_100, Fade.NONE, CROSS),
            new Clip("audio/2.wav", 4_000, 0, 2_000, CROSS, CROSS),
            new Clip("audio/1.wav", 5_900, 6_400, 3_100, CROSS, Fade.NONE));
  }

  @Test
  void aCrossFadeIsAsShortAsTheSoundThatIsThere() {
    var other = new Take("t03", "audio/3.wav", 5_970, 1_000, 3);
    var track =
        track()
            .withTakes(
                List.of(SHORT, other),
                List.of(range("t02", 4_000, 6_000), range("t03", 6_000, 6_500)));
    assertThat(track.clips().getFirst().fadeOut().frames()).isEqualTo(30);
    assertThat(track.clips().getLast().startFrame()).isEqualTo(5_970);
  }

  @Test
  void betweenRangesWithAPauseTheSoundFadesOutAndIn() {
    assertThat(comp(range("t01", 0, 1_000), new CompRange("t01", 2_000, 3_000)).clips())
        .containsExactly(
            new Clip("audio/1.wav", 0, 500, 1_000, Fade.NONE, CROSS),
            new Clip("audio/1.wav", 2_000, 2_500, 1_000, CROSS, Fade.NONE));
  }

  @Test
  void whereATakeGoesOnInItselfThereIsNoFade() {
    assertThat(comp(range("t01", 0, 1_000), new CompRange("t01", 1_000, 3_000)).clips())
        .containsExactly(
            new Clip("audio/1.wav", 0, 500, 1_000), new Clip("audio/1.wav", 1_000, 1_500, 2_000));
  }

  @Test
  void aPunchLaysATakeOverWhatWasThere() {
    var track = track().withTakes(List.of(LONG), List.of(new CompRange("t01", 0, 10_000)));
    var punched = Comping.punched(track, SHORT, 4_200, 5_800, CROSS);
    assertThat(punched.comp())
        .containsExactly(
            range("t01", 0, 4_200),
            range("t02", 4_200, 5_800),
            new CompRange("t01", 5_800, 10_000));
    var again = Comping.laid(punched.comp(), range("t01", 4_200, 5_800));
    assertThat(again).extracting(CompRange::take).containsExactly("t01", "t01", "t01");
    assertThat(Comping.laid(punched.comp(), new CompRange("t01", 0, 10_000)))
        .containsExactly(new CompRange("t01", 0, 10_000));
  }

  @Test
  void aTrackThatCameAsAFileBecomesATakeThatSoundsAsBefore() {
    var clips =
        List.of(
            new Clip("audio/a.wav", 100, 50, 1_000, Fade.NONE, CROSS),
            new Clip("audio/b.wav", 1_000, 0, 500, CROSS, Fade.NONE),
            new Clip("audio/c.wav", 9_000, 7, 50));
    var track = new Track("x", "X", Role.BASS, 1, Origin.HAND, 1, List.of("x"), clips);
    var taken = Comping.ofTakes(track);
    assertThat(taken.clips()).isEqualTo(clips);
    assertThat(taken.takes()).extracting(Take::id).containsExactly("t01", "t02", "t03");
    assertThat(taken.takes()).extracting(Take::pass).containsOnly(0);
    assertThat(taken.nextTakeId()).isEqualTo("t04");
    assertThat(Comping.ofTakes(taken)).isSameAs(taken);
    assertThat(Comping.ofTakes(track())).isEqualTo(track());
  }

  @Test
  void whatCannotSoundIsRefused() {
    assertThatThrownBy(() -> comp(new CompRange("t09", 0, 1))).hasMessageContaining("t09");
    assertThatThrownBy(() -> comp(new CompRange("t02", 0, 4_001)))
        .hasMessageContaining("4000 to 6000");
    assertThatThrownBy(() -> comp(range("t01", 0, 4_001), range("t02", 4_000, 5_000)))
        .hasMessageContaining("upon each other");
    assertThatThrownBy(() -> new CompRange("t01", 5, 5)).hasMessageContaining("no stretch");
    var first = new Clip("audio/a.wav", 0, 0, 1_000);
    assertThatThrownBy(() -> ofClips(first, new Clip("audio/b.wav", 999, 0, 10)))
        .hasMessageContaining("lie upon each other");
    assertThatThrownBy(
            () -> new Clip("a", 0, 0, 10, new Fade(6, CROSS.shape()), new Fade(5, CROSS.shape())))
        .hasMessageContaining("longer");
    assertThatThrownBy(() -> track().withTakes(List.of(LONG, LONG), List.of()))
        .hasMessageContaining("same id");
  }

  @Test
  void equipmentIsFoundByAnyOfItsWords() {
    var equipment = Equipment.UNKNOWN.withMicrophone("Coles 4038").withPlayer("Ben");
    assertThat(equipment.mentions("coles")).isTrue();
    assertThat(equipment.mentions("BEN")).isTrue();
    assertThat(equipment.mentions("Anna")).isFalse();
    assertThat(Equipment.UNKNOWN.isUnknown()).isTrue();
  }

  private static CompRange range(String take, long from, long to) {
    return new CompRange(take, from, to, CROSS.frames(), CROSS.shape());
  }

  private static Track track() {
    return new Track("x", "X", Role.BASS, 1, Origin.HAND, 1, List.of(), List.of());
  }

  private static Track comp(CompRange... ranges) {
    return track().withTakes(List.of(LONG, SHORT), List.of(ranges));
  }

  private static Track ofClips(Clip... clips) {
    return new Track("x", "X", Role.BASS, 1, Origin.HAND, 1, List.of(), List.of(clips));
  }
}
