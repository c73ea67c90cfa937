package org.soundlathe.mixing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.mixing.Band;
import org.soundlathe.mixing.Sounds;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Clip;
import org.soundlathe.session.track.Track;

class IntakeCheckTest {
  @TempDir Path place;

  @Test
  void aSoundBandHasNoFindings() {
    assertThat(said(Band.five())).isEmpty();
  }

  @Test
  void aSilentTrackIsFound() {
    assertThat(said(Band.five().with("Shaker", new float[Sounds.LENGTH])))
        .containsExactly("SL2401 Shaker");
  }

  @Test
  void whatOnlyHissesFarBelowHearingCountsAsSilent() {
    assertThat(said(Band.five().with("Shaker", Sounds.times(Sounds.hat(), 0.0005))))
        .containsExactly("SL2401 Shaker");
  }

  @Test
  void aClippedTrackIsFoundWithTheTimeOfItsFirstRun() {
    var guitar = Sounds.withPeak(Sounds.guitar(1), 0.35);
    int at = 2 * Sounds.RATE + 4_800;
    for (int i = 0; i < 5; i++) {
      guitar[at + i] = 1f;
    }
    var findings = findings(Band.five().with("Gtr", guitar));
    assertThat(words(findings)).containsExactly("SL2402 Gtr");
    assertThat(findings.getFirst().atSeconds().orElseThrow()).isCloseTo(2.1, within(1e-4));
    assertThat(findings.getFirst().message()).contains("0:02.1").contains("1 place,");
  }

  @Test
  void twoSamplesAtFullScaleAreNoClip() {
    var guitar = Sounds.withPeak(Sounds.guitar(1), 0.35);
    guitar[50_000] = 1f;
    guitar[50_001] = 1f;
    assertThat(said(Band.five().with("Gtr", guitar))).isEmpty();
  }

  @Test
  void samplesThatAreNoNumbersAreCounted() {
    var guitar = Sounds.withPeak(Sounds.guitar(1), 0.35);
    guitar[10_000] = Float.NaN;
    guitar[20_000] = Float.POSITIVE_INFINITY;
    var findings = findings(Band.five().with("Gtr", guitar));
    assertThat(words(findings)).containsExactly("SL2403 Gtr");
    assertThat(findings.getFirst().message()).startsWith("2 samples of Gtr");
  }

  @Test
  void aTrackThatDoesNotSwingAroundZeroIsFound() {
    var bass = Sounds.plus(Sounds.withPeak(Sounds.bass(), 0.3), 0.01);
    var findings = findings(Band.five().with("Bass", bass));
    assertThat(words(findings)).containsExactly("SL2409 Bass");
    assertThat(findings.getFirst().message()).containsPattern("-(39\\.[89]|40\\.[012]) dBFS");
  }

  @Test
  void oneSoundOnBothSidesIsDualMono() {
    var piano = Sounds.withPeak(Sounds.piano(), 0.3);
    assertThat(said(Band.five().with("Piano", piano, piano))).containsExactly("SL1407 Piano");
  }

  @Test
  void aStereoTrackIsNoDualMono() {
    var piano = Sounds.withPeak(Sounds.piano(), 0.3);
    assertThat(said(Band.five().with("Piano", piano, Sounds.later(piano, 20)))).isEmpty();
  }

  @Test
  void aVeryLowTrackIsFound() {
    assertThat(said(Band.five().with("Gtr", Sounds.withPeak(Sounds.guitar(1), 0.008))))
        .containsExactly("SL1410 Gtr");
  }

  @Test
  void aTrackThatEndsEarlierThanAllOthersIsFound() {
    var shorter = new float[Sounds.LENGTH - Sounds.RATE];
    System.arraycopy(Sounds.withPeak(Sounds.guitar(1), 0.35), 0, shorter, 0, shorter.length);
    var findings = findings(Band.five().with("Gtr", shorter));
    assertThat(words(findings)).containsExactly("SL1404 Gtr");
    assertThat(findings.getFirst().message()).contains("1.0 s earlier");
  }

  @Test
  void tracksThatAllPeakAtFullScaleWereNormalised() {
    var band =
        new Band()
            .with("Kick", Sounds.withPeak(Sounds.kick(), 0.995))
            .with("Snare", Sounds.withPeak(Sounds.snare(), 0.995))
            .with("Bass", Sounds.withPeak(Sounds.bass(), 0.995))
            .with("Lead Vox", Sounds.withPeak(Sounds.voice(1), 0.995));
    assertThat(said(band)).containsExactly("SL1411 ");
  }

  @Test
  void aNameThatSaysNothingIsFound() {
    assertThat(said(Band.five().with("Zorblax", Sounds.withPeak(Sounds.piano(), 0.3))))
        .containsExactly("SL1418 Zorblax");
  }

  @Test
  void aNumberMissingAmongTheFilesIsFound() {
    var five = Band.five();
    var band =
        new Band()
            .with("01 Kick", five.sound("Kick"))
            .with("02 Snare", five.sound("Snare"))
            .with("04 Bass", five.sound("Bass"))
            .with("05 Gtr", five.sound("Gtr"))
            .with("06 Lead Vox", five.sound("Lead Vox"));
    var findings = findings(band);
    assertThat(words(findings)).containsExactly("SL1420 ");
    assertThat(findings.getFirst().message()).contains(", and 3 is missing");
  }

  @Test
  void aNumberMissingBehindTheSongsTitleIsFound() {
    var five = Band.five();
    var band =
        new Band()
            .with("Moonrise 01 Kick", five.sound("Kick"))
            .with("Moonrise 02 Snare", five.sound("Snare"))
            .with("Moonrise 04 Bass", five.sound("Bass"))
            .with("Moonrise 05 Gtr", five.sound("Gtr"));
    assertThat(said(band)).containsExactly("SL1420 ");
  }

  static List<String> words(List<Finding> findings) {
    return findings.stream().map(f -> f.code() + " " + f.track().orElse("")).toList();
  }

  @Test
  void tracksThatWereRecordedHereHaveOnlyTheirNames() {
    var taken = Band.five().in(place);
    var tracks =
        new ArrayList<>(
            taken.session().tracks().stream().map(t -> recorded(t, t.clips())).toList());
    tracks.add(recorded(tracks.removeLast(), List.of()));
    var session = taken.session().withTracks(tracks);
    var findings = IntakeCheck.run(session, taken.folder()::audio, 1, Progress.none()).findings();
    assertThat(words(findings)).containsExactly("SL2401 " + tracks.getLast().name());
    assertThat(taken.planned(session, 60, Set.of()).moves()).isNotEmpty();
  }

  private static Track recorded(Track track, List<Clip> clips) {
    return new Track(
        track.id(),
        track.name(),
        track.role(),
        track.roleConfidence(),
        track.roleOrigin(),
        track.channels(),
        List.of(),
        clips);
  }

  private List<String> said(Band band) {
    return words(findings(band));
  }

  private List<Finding> findings(Band band) {
    return band.in(place).intake().findings();
  }
}
