package org.soundlathe.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.demo.DemoSize;
import org.soundlathe.demo.DemoSong;
import org.soundlathe.demo.Fault;
import org.soundlathe.demo.PlantedFault;
import org.soundlathe.mixing.intake.IntakeReport;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.finding.Severity;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.production.intake.SongIntake;
import org.soundlathe.production.mix.MixStage;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Track;

/// The demo band's faults and the intake check were made by different hands; here they meet.
class DemoFaultsTest {
  private static final double CLOSE_SECONDS = 0.005;

  @TempDir static Path place;
  private static List<PlantedFault> planted;
  private static Session session;
  private static IntakeReport intake;

  @BeforeAll
  static void takeIn() {
    var tracks = place.resolve("tracks");
    planted = DemoSong.write(Disk.real(), tracks, DemoSize.small(), 2, Progress.none());
    var options = SongIntake.options(Optional.empty(), "", "", Optional.empty(), 2);
    try (var folder =
        SongIntake.makeWithOwnScratch(
            tracks, place.resolve("session"), options, Disk.real(), Progress.none())) {
      session = folder.session();
      intake = MixStage.check(folder, 2, Progress.none());
    }
  }

  @Test
  void everyPlantedFaultIsFoundOnItsTrack() {
    assertThat(planted).isNotEmpty();
    for (var fault : planted) {
      assertThat(intake.findings())
          .as(fault.toString())
          .anyMatch(finding ->
              finding.code().equals(codeOf(fault.fault()))
                  && finding.track().equals(Optional.of(trackOf(fault).name())));
    }
  }

  @Test
  void theOverloadIsFoundWhereItBegins() {
    for (var fault : planted) {
      if (fault.fault() == Fault.CLIPPED_RUN) {
        assertThat(intake.findings())
            .filteredOn(finding -> finding.code().equals(codeOf(Fault.CLIPPED_RUN)))
            .anyMatch(finding ->
                Math.abs(finding.atSeconds().orElse(-1) - fault.atSeconds()) < CLOSE_SECONDS);
      }
    }
  }

  @Test
  void nobodyIsWarnedOfWhatWasNotPlanted() {
    var expected = new TreeSet<String>();
    planted.forEach(fault -> expected.add(codeOf(fault.fault()) + " " + trackOf(fault).name()));
    assertThat(intake.findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(DemoFaultsTest::words)
        .isSubsetOf(expected);
  }

  private static String words(Finding finding) {
    return finding.code() + " " + finding.track().orElse("");
  }

  private static Track trackOf(PlantedFault fault) {
    return session.tracks().stream()
        .filter(track -> track.sourceFiles().contains(fault.file()))
        .findFirst()
        .orElseThrow();
  }

  private static String codeOf(Fault fault) {
    return switch (fault) {
      case POLARITY_FLIPPED -> "SL2412";
      case CLIPPED_RUN -> "SL2402";
      case SECOND_TAKE -> "SL2415";
      case UNLABELLED -> "SL1418";
      case OTHER_RATE -> "SL2342";
      case SILENT -> "SL2401";
      case DUAL_MONO -> "SL1407";
      case DC_OFFSET -> "SL2409";
      case LATE_START -> "SL1344";
      case DIFFERENT_LENGTH -> "SL1404";
      case DELAY -> "SL1413";
    };
  }
}
