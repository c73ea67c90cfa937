package org.soundlathe.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.parameter.StripParameters;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.json.Json;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.mixer.Bus;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;

class ProducerTest {
  private static final int SECONDS = 8;

  @TempDir static Path folder;

  private static Path out;
  private static ProduceResult result;

  @BeforeAll
  static void produceTheTrio() {
    var tracks = Songs.trio(folder.resolve("tracks"), SECONDS, 1);
    out = folder.resolve("out");
    result = Producer.produce(Songs.everything(tracks, out, 1, 64), Disk.real(), Progress.none());
  }

  @Test
  void theResultsLieWhereTheContractSays() throws IOException {
    var title = "AC-DC -Trio-";
    assertThat(Folders.names(out))
        .contains(
            "START-HERE.html",
            title + " - listen.mp3",
            "session/session.json",
            "mix/" + title + " - mix r1.wav",
            "mix/stems",
            "masters/radio/" + title + " - airplay.wav",
            "masters/radio/" + title + " - broadcast R128.wav",
            "masters/cd/" + title + ".wav",
            "masters/cd/" + title + ".cue",
            "masters/download/" + title + ".flac",
            "masters/download/" + title + ".mp3",
            "masters/download/" + title + ".m4a",
            "masters/vinyl/" + title + " - vinyl premaster.wav",
            "masters/vinyl/" + title + " - cut notes.txt",
            "samples/sections.flac",
            "samples/flick.flac",
            "samples/page/index.html",
            "report/report.html",
            "report/report.json")
        .noneMatch(name -> name.contains(".part") || name.contains(".work"));
    assertThat(result.masters()).allMatch(master -> master.verified());
  }

  @Test
  void theVerdictHasFiveSentences() {
    assertThat(result.verdict()).hasSize(5).allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void theReportTellsWhatLiesOnTheDisk() throws IOException {
    var report = Json.mapper().readTree(Files.readAllBytes(out.resolve("report/report.json")));
    var deliverables = report.get("deliverables");
    assertThat(deliverables.size()).isEqualTo(7);
    for (var told : deliverables) {
      var file = out.resolve(told.get("path").asString());
      var figures = FileMeter.measure(file, Progress.none()).figures();
      assertThat(told.get("integratedLufs").asDouble())
          .isCloseTo(figures.integratedLufs(), within(0.00501));
      assertThat(told.get("truePeakDbtp").asDouble())
          .isCloseTo(figures.truePeakDbtp(), within(0.00501));
      assertThat(told.get("sampleRateHz").asInt()).isEqualTo(figures.sampleRateHz());
      assertThat(told.get("sha256").asString()).isEqualTo(Folders.sha256(file));
    }
    assertThat(report.get("verdict").size()).isEqualTo(5);
    assertThat(report.get("figures").get("mix").get("integratedLufs").asDouble())
        .isCloseTo(result.mixMeasured().figures().integratedLufs(), within(0.001));
  }

  @Test
  void theStemsAddUpToTheMixBeforeItsFader() throws IOException {
    var mix = sound(result.mix());
    var sum = new float[2][mix[0].length];
    for (var stem : Folders.names(out.resolve("mix/stems"))) {
      var part = sound(out.resolve("mix/stems").resolve(stem));
      assertThat(part[0]).as(stem).hasSameSizeAs(mix[0]);
      for (int c = 0; c < 2; c++) {
        for (int i = 0; i < sum[c].length; i++) {
          sum[c][i] += part[c][i];
        }
      }
    }
    double fader = Decibels.toGain(mixFaderDb());
    double rest = 0;
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < sum[c].length; i++) {
        rest = Math.max(rest, Math.abs(mix[c][i] / fader - sum[c][i]));
      }
    }
    assertThat(Decibels.ofGain(rest)).isLessThan(-120);
  }

  @Test
  void threadsAndBlocksChangeNoByteOfAnyFile() throws IOException {
    var again = folder.resolve("elsewhere").resolve("again");
    var request = Songs.everything(folder.resolve("tracks"), again, 2, 4096);
    Producer.produce(request, Disk.real(), Progress.none());

    var sums = Folders.sums(out);
    assertThat(sums).hasSizeGreaterThan(25);
    assertThat(Folders.sums(again)).isEqualTo(sums);
  }

  @Test
  void anExistingFolderIsLeftAlone() throws IOException {
    var before = Folders.sums(out);
    var request = Songs.everything(folder.resolve("tracks"), out, 1, 64);

    assertThatThrownBy(() -> Producer.produce(request, Disk.real(), Progress.none()))
        .isInstanceOfSatisfying(
            WriteRefusal.class,
            refusal -> assertThat(refusal.status()).isEqualTo(ExitStatus.OUTPUT_EXISTS));
    assertThat(Folders.sums(out)).isEqualTo(before);
  }

  private double mixFaderDb() {
    try (var session = SessionFolder.open(Disk.real(), out.resolve("session"), Access.READ)) {
      return session.session().mixer().amount(Bus.MIX, StripParameters.FADER);
    }
  }

  private static float[][] sound(Path file) {
    try (var source = AudioFiles.open(file)) {
      var sound = new float[2][(int) source.lengthFrames().orElseThrow()];
      int done = 0;
      for (int n = source.read(sound, 0, 8_192);
          n > 0;
          n = source.read(sound, done, Math.min(8_192, sound[0].length - done))) {
        done += n;
        if (done == sound[0].length) {
          break;
        }
      }
      assertThat(done).isEqualTo(sound[0].length);
      return sound;
    }
  }
}
