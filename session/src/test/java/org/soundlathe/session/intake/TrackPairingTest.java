package org.soundlathe.session.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soundlathe.session.intake.TrackPairing.Candidate;
import org.soundlathe.session.name.NameParser;
import org.soundlathe.session.track.Role;

class TrackPairingTest {
  private static final int RATE = 48_000;

  @Test
  void aLeftAndARightMonoBecomeOneStereoTrack() {
    var pairing =
        TrackPairing.of(
            monos("07_OH_L.wav", "01_Kick.wav", "08_OH_R.wav", "Piano.L.wav", "Piano.R.wav"));
    assertThat(pairing.pairs()).extracting(pair -> pair.name().id()).containsExactly("oh", "piano");
    assertThat(pairing.pairs().getFirst().left().file()).isEqualTo("07_OH_L.wav");
    assertThat(pairing.pairs().getFirst().name().role()).isEqualTo(Role.OVERHEAD);
    assertThat(pairing.pairs().getFirst().name().side()).isEmpty();
    assertThat(pairing.alone())
        .extracting(alone -> alone.file().file())
        .containsExactly("01_Kick.wav");
    assertThat(pairing.alone().getFirst().reason()).isEmpty();
  }

  @Test
  void thePairsDoNotDependOnTheOrderOfTheFiles() {
    var files = new ArrayList<>(monos("Gtr R.wav", "OH_L.wav", "gtr_left.wav", "OH right.wav"));
    var forth = TrackPairing.of(files);
    var back = TrackPairing.of(files.reversed());
    assertThat(forth.pairs()).hasSize(2).containsExactlyInAnyOrderElementsOf(back.pairs());
  }

  @Test
  void severalPairsOfOneNameFollowTheirNumbers() {
    var pairing = TrackPairing.of(monos("10_BV_L.wav", "2_BV_L.wav", "3_BV_R.wav", "11_BV_R.wav"));
    assertThat(pairing.pairs())
        .extracting(pair -> pair.left().file() + "+" + pair.right().file())
        .containsExactlyInAnyOrder("2_BV_L.wav+3_BV_R.wav", "10_BV_L.wav+11_BV_R.wav");
  }

  @Test
  void numbersInsideTheNameKeepPairsApart() {
    var pairing = TrackPairing.of(monos("Gtr 1 L.wav", "Gtr 2 R.wav"));
    assertThat(pairing.pairs()).isEmpty();
    assertThat(pairing.alone()).allMatch(alone -> alone.reason().isPresent());
  }

  @Test
  void whatCannotBeJoinedStaysAloneWithTheReason() {
    var left = mono("OH_L.wav");
    assertReason("no right file", left);
    assertReason(
        "more", left, new Candidate("OH_R.wav", NameParser.parse("OH_R.wav"), 2, RATE, 100));
    assertReason(
        "44100 Hz", left, new Candidate("OH_R.wav", NameParser.parse("OH_R.wav"), 1, 44_100, 100));
    assertReason(
        "4801 frames",
        left,
        new Candidate("OH_R.wav", NameParser.parse("OH_R.wav"), 1, RATE, 4_901));
    assertReason("1 left and 2 right", left, mono("OH_R.wav"), mono("OH right.wav"));
  }

  @Test
  void aTenthOfASecondMoreIsStillAPair() {
    var right = new Candidate("OH_R.wav", NameParser.parse("OH_R.wav"), 1, RATE, 4_900);
    assertThat(TrackPairing.of(List.of(mono("OH_L.wav"), right)).pairs()).hasSize(1);
  }

  @Test
  void theTwoSidesOfAMixAreNoTrack() {
    assertThat(TrackPairing.of(monos("rough mix L.wav", "rough mix R.wav")).pairs()).isEmpty();
  }

  private static void assertReason(String words, Candidate... files) {
    var pairing = TrackPairing.of(Arrays.asList(files));
    assertThat(pairing.pairs()).isEmpty();
    assertThat(pairing.alone())
        .hasSize(files.length)
        .allSatisfy(alone -> assertThat(alone.reason().orElse("")).contains(words))
        .allSatisfy(
            alone -> assertThat(alone.finding().orElseThrow().message()).contains("stays", words));
  }

  private static List<Candidate> monos(String... files) {
    return Arrays.stream(files).map(TrackPairingTest::mono).toList();
  }

  private static Candidate mono(String file) {
    return new Candidate(file, NameParser.parse(file), 1, RATE, 100);
  }
}
