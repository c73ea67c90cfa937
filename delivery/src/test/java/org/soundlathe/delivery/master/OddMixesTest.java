package org.soundlathe.delivery.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.delivery.download.Downloads;
import org.soundlathe.delivery.radio.RadioMasters;
import org.soundlathe.delivery.vinyl.VinylPremaster;
import org.soundlathe.paperwork.progress.Progress;

class OddMixesTest {
  private static final int RATE_HZ = 48_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"96000, 48000", "88200, 44100", "22050, 44100", "24000, 48000"})
  void aMixAtARareRateIsCodedAtOneThatPlayersKnow(int mixHz, int codedHz) {
    int seconds = 4;
    var sound = Mixes.band(mixHz, seconds * mixHz);
    var mix = Mixes.write(sound, mixHz, folder.resolve("mix.wav"));
    var plan = Mixes.plan(mix);
    var writer = Mixes.writer(mix);
    var song = Mixes.song("Song", "Song", "");

    var mp3 = Downloads.mp3(writer, plan, song, folder.resolve("s.mp3"), Progress.none());
    var m4a = Downloads.m4a(writer, plan, song, folder.resolve("s.m4a"), Progress.none());
    var flac = Downloads.flac(writer, plan, song, folder, Progress.none());

    for (var file : new MasterFile[] {mp3, m4a}) {
      assertThat(file.verified()).isTrue();
      assertThat(file.measured().format().sampleRateHz()).isEqualTo(codedHz);
      assertThat(file.measured().lengthFrames()).isEqualTo((long) seconds * codedHz);
    }
    assertThat(flac.measured().format().sampleRateHz()).isEqualTo(mixHz);
    assertThat(flac.measured().lengthFrames()).isEqualTo((long) seconds * mixHz);
  }

  @Test
  void aMonoMixIsBroadcastAtMinus23() {
    var mono = new float[][] {Mixes.band(RATE_HZ, 6 * RATE_HZ)[0]};
    var mix = Mixes.write(mono, RATE_HZ, folder.resolve("mix.wav"));
    var song = Mixes.song("Song", "Song", "");
    var file =
        RadioMasters.broadcast(Mixes.writer(mix), Mixes.plan(mix), song, folder, Progress.none());

    assertThat(file.measured().format().channels()).isEqualTo(2);
    assertThat(file.measured().figures().integratedLufs()).isCloseTo(-23, within(0.1));
    assertThat(file.measured().figures().correlation()).isCloseTo(1, within(1e-6));
  }

  @Test
  void aVeryShortMixStillFillsTheShortestTrackOfADisc() {
    var sound = Mixes.band(RATE_HZ, RATE_HZ);
    var mix = Mixes.write(sound, RATE_HZ, folder.resolve("mix.wav"));
    var file = Mixes.disc(mix, Mixes.song("Song", "Song", ""));

    assertThat(file.measured().lengthFrames()).isEqualTo(4 * 44_100);
  }

  @Test
  void quotationMarksAndBreaksDoNotBreakTheCueSheet() throws IOException {
    var mix = Mixes.write(Mixes.band(RATE_HZ, 5 * RATE_HZ), RATE_HZ, folder.resolve("mix.wav"));
    var title = "\"Q\"\n\\\" TRACK 02 " + "very ".repeat(60) + "long";
    var cue = Mixes.disc(mix, Mixes.song("Song", title, "A\"\r\nB")).companions().getFirst();

    assertThat(Files.readAllLines(cue)).hasSize(7);
    assertThat(Tools.run("cueprint", "-d", "%N", cue.toString())).isEqualTo("1");
    assertThat(Tools.runIn(folder, "cdrdao", "show-toc", String.valueOf(cue.getFileName())))
        .contains("TRACK  1  Mode AUDIO");
  }

  @Test
  void theCutNotesTellWhatTheGrooveWillMeet() throws IOException {
    var sound = new float[2][6 * RATE_HZ];
    for (int i = 0; i < sound[0].length; i++) {
      double time = (double) i / RATE_HZ;
      double middle =
          0.1 * Mixes.tone(100, time)
              + 0.1 * Mixes.tone(1_000, time)
              + 0.025 * Mixes.tone(7_000, time)
              + 0.01 * Mixes.tone(16_000, time);
      double side = 0.05 * Mixes.tone(80, time);
      sound[0][i] = (float) (middle + side);
      sound[1][i] = (float) (middle - side);
    }
    var mix = Mixes.write(sound, RATE_HZ, folder.resolve("mix.wav"));
    var song = Mixes.song("Song", "Größe", "");
    var file =
        VinylPremaster.write(Mixes.writer(mix), Mixes.plan(mix), song, folder, Progress.none());
    var notes = Files.readString(file.companions().getFirst());

    assertThat(notes)
        .contains("Title           Größe")
        .contains("Length          0:06")
        .contains("Peak            -1.0 dBTP")
        .contains("Lows, side/mid  -6.0 dB")
        .contains("5-10 kHz        -12.0 dB")
        .contains("Over 14 kHz     -20.0 dB")
        .contains("The lows are wide")
        .contains("5-10 kHz is moderate")
        .contains("Little lies above 14 kHz");
  }
}
