package org.soundlathe.delivery.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.delivery.cd.CompactDisc;
import org.soundlathe.delivery.download.Downloads;
import org.soundlathe.delivery.radio.RadioMasters;
import org.soundlathe.delivery.vinyl.VinylPremaster;
import org.soundlathe.mastering.MasterPlan;
import org.soundlathe.mastering.target.Destination;
import org.soundlathe.media.measure.FileMeter;
import org.soundlathe.paperwork.progress.Progress;

class MastersTest {
  private static final int RATE_HZ = 48_000;
  private static final int FRAMES = 12 * RATE_HZ + 17;
  private static final String TITLE = "AC/DC's \"Livewire\": Grüße \uD83C\uDFB8";
  private static final String ARTIST = "The \"Låthes\" \\ Co";
  private static final List<Destination> LOSSY =
      List.of(Destination.DOWNLOAD_MP3, Destination.DOWNLOAD_M4A);

  @TempDir static Path folder;

  private static MasterPlan plan;
  private static List<MasterFile> masters = new ArrayList<>();

  @BeforeAll
  static void writeEveryMaster() {
    var mix = Mixes.write(Mixes.band(RATE_HZ, FRAMES), RATE_HZ, folder.resolve("mix.wav"));
    plan = Mixes.plan(mix);
    var writer = Mixes.writer(mix);
    var song = Mixes.song("AC-DC's Livewire- Grüße \uD83C\uDFB8", TITLE, ARTIST);
    var none = Progress.none();
    var mp3 = folder.resolve(song.fileTitle() + ".mp3");
    var m4a = folder.resolve(song.fileTitle() + ".m4a");
    masters =
        List.of(
            RadioMasters.airplay(writer, plan, song, folder, none),
            RadioMasters.broadcast(writer, plan, song, folder, none),
            CompactDisc.write(writer, plan, song, folder, none),
            Downloads.flac(writer, plan, song, folder, none),
            Downloads.mp3(writer, plan, song, mp3, none),
            Downloads.m4a(writer, plan, song, m4a, none),
            VinylPremaster.write(writer, plan, song, folder, none));
  }

  @Test
  void everyMasterKeepsItsRuleAndReadsAsItWasReported() {
    for (var master : masters) {
      var measured = FileMeter.measure(master.path(), Progress.none());
      assertThat(master.verified()).as("%s", master.destination()).isTrue();
      assertThat(master.findings()).as("%s", master.destination()).isEmpty();
      assertThat(measured.figures().truePeakDbtp())
          .as("%s", master.destination())
          .isLessThanOrEqualTo(ceilingDbtp(master.destination()) + 0.01)
          .isEqualTo(master.measured().figures().truePeakDbtp());
      assertThat(measured.figures().integratedLufs())
          .isEqualTo(master.measured().figures().integratedLufs());
    }
  }

  /// What a decoder makes of a lossy file may reach full scale, and no player clips there.
  private static double ceilingDbtp(Destination destination) {
    return switch (destination) {
      case DOWNLOAD_MP3, DOWNLOAD_M4A -> 0;
      case RADIO_AIRPLAY, RADIO_R128, CD, DOWNLOAD_FLAC, VINYL -> -1;
    };
  }

  @Test
  void everyMasterHasTheFormOfItsDestination() {
    assertThat(form(Destination.RADIO_AIRPLAY)).isEqualTo("wav 48000 24 " + FRAMES);
    assertThat(form(Destination.RADIO_R128)).isEqualTo("wav 48000 24 " + FRAMES);
    assertThat(form(Destination.DOWNLOAD_FLAC)).isEqualTo("flac 48000 24 " + FRAMES);
    assertThat(form(Destination.VINYL)).isEqualTo("wav 48000 24 " + FRAMES);
    for (var lossy : LOSSY) {
      assertThat(of(lossy).measured().format().sampleRateHz()).isEqualTo(RATE_HZ);
    }
    assertThat(of(Destination.DOWNLOAD_M4A).measured().lengthFrames()).isEqualTo(FRAMES);
    // FFmpeg's muxer forgets a padding of a few frames; an MP3 is then a trace longer.
    assertThat(of(Destination.DOWNLOAD_MP3).measured().lengthFrames())
        .isBetween((long) FRAMES, FRAMES + 528L);
    long atDisc = (FRAMES * 44_100L + RATE_HZ - 1) / RATE_HZ;
    assertThat(form(Destination.CD)).isEqualTo("wav 44100 16 " + (atDisc + 587) / 588 * 588);
  }

  @Test
  void theBroadcastFileIsAtMinus23AndSaysSoItself() throws IOException {
    var master = of(Destination.RADIO_R128);
    var figures = master.measured().figures();
    assertThat(figures.integratedLufs()).isCloseTo(-23.0, within(0.1));

    var bext = chunk(master.path(), "bext");
    assertThat(bext.getShort(346)).isEqualTo((short) 2);
    assertThat(bext.getShort(412) / 100.0).isCloseTo(figures.integratedLufs(), within(0.0101));
    assertThat(bext.getShort(414) / 100.0).isCloseTo(figures.loudnessRangeLu(), within(0.0101));
    assertThat(bext.getShort(416) / 100.0).isCloseTo(figures.truePeakDbtp(), within(0.0101));
    assertThat(bext.getShort(418) / 100.0).isCloseTo(figures.maxMomentaryLufs(), within(0.0101));
    assertThat(bext.getShort(420) / 100.0).isCloseTo(figures.maxShortTermLufs(), within(0.0101));
    var words = new byte[256];
    bext.get(0, words);
    assertThat(words)
        .as("EBU Tech 3285: ASCII")
        .satisfies(text -> {
          for (byte letter : text) {
            assertThat(letter).isBetween((byte) 0, (byte) 126);
          }
        });
  }

  @Test
  void theCompactDiscHasThePlainHeaderThatBurnersRead() throws IOException {
    var path = of(Destination.CD).path();
    assertThat(chunk(path, "fmt ").capacity()).isEqualTo(16);
    assertThat(chunk(path, "fmt ").getShort(0)).isEqualTo((short) 1);
    assertThat(chunk(path, "data").capacity() % (588 * 4)).isZero();
  }

  @Test
  void theReleaseSoundsAlikeEverywhere() {
    double loudness = of(Destination.DOWNLOAD_FLAC).measured().figures().integratedLufs();
    for (var destination :
        List.of(Destination.RADIO_AIRPLAY, Destination.CD, LOSSY.get(0), LOSSY.get(1))) {
      assertThat(of(destination).measured().figures().integratedLufs())
          .as("a lower ceiling, for what coding adds to the peaks, costs a lossy file a little")
          .isBetween(loudness - 1, loudness + 0.1);
    }
  }

  @Test
  void vinylIsTheMixWithOneGainThatPeaksAtMinusOne() {
    var vinyl = of(Destination.VINYL).measured().figures();
    double gainDb = vinyl.integratedLufs() - plan.figures().integratedLufs();

    assertThat(vinyl.truePeakDbtp()).isCloseTo(-1.0, within(0.02));
    assertThat(vinyl.plrDb()).isCloseTo(plan.figures().plrDb(), within(0.02));
    assertThat(gainDb).isCloseTo(plan.vinyl().gainDb(), within(0.02));
  }

  @Test
  void ffmpegHearsTheSameLoudnessAndNoHigherPeak() {
    for (var master : masters) {
      var figures = master.measured().figures();
      var witness = Tools.ebur128(master.path());
      assertThat(witness.integratedLufs())
          .as("%s", master.destination())
          .isCloseTo(figures.integratedLufs(), within(0.1));
      if (!LOSSY.contains(master.destination())) {
        assertThat(witness.truePeakDbtp())
            .as("%s", master.destination())
            .isLessThanOrEqualTo(figures.truePeakDbtp() + 0.1);
      }
    }
  }

  @Test
  void otherProgramsReadTheFiles() {
    for (var master : masters) {
      var words = Tools.run("ffprobe", "-v", "error", "-show_streams", master.path().toString());
      assertThat(words).contains("channels=2").doesNotContain("nvalid");
      if (master.path().toString().endsWith(".wav")) {
        assertThat(Tools.run("soxi", master.path().toString()))
            .contains("Channels       : 2")
            .doesNotContain("WARN");
      }
    }
    var flac = of(Destination.DOWNLOAD_FLAC).path().toString();
    assertThat(Tools.run("flac", "-t", flac)).contains("ok");
  }

  @Test
  void playersShowWhoPlaysWhat() {
    for (var destination :
        List.of(Destination.DOWNLOAD_FLAC, Destination.DOWNLOAD_MP3, Destination.DOWNLOAD_M4A)) {
      var words =
          Tools.run(
              "ffprobe",
              "-v",
              "error",
              "-show_entries",
              "format_tags",
              of(destination).path().toString());
      assertThat(words)
          .as("%s", destination)
          .containsIgnoringCase("title=" + TITLE)
          .containsIgnoringCase("artist=" + ARTIST)
          .containsIgnoringCase("genre=rock");
    }
  }

  @Test
  void burnersTakeTheCueSheet() throws IOException {
    var cue = of(Destination.CD).companions().getFirst();
    var file = of(Destination.CD).path().getFileName();
    assertThat(Files.readString(cue)).contains("FILE \"" + file + "\" WAVE");
    assertThat(Tools.run("cueprint", "-d", "%N", cue.toString())).isEqualTo("1");
    assertThat(Tools.runIn(folder, "cdrdao", "show-toc", String.valueOf(cue.getFileName())))
        .contains("TRACK  1  Mode AUDIO")
        .doesNotContain("ERROR");
  }

  private static String form(Destination destination) {
    var measured = of(destination).measured();
    var format = measured.format();
    return format.container()
        + " "
        + format.sampleRateHz()
        + " "
        + format.bitDepth()
        + " "
        + measured.lengthFrames();
  }

  private static MasterFile of(Destination destination) {
    return masters.stream().filter(m -> m.destination() == destination).findFirst().orElseThrow();
  }

  /// The bytes of a RIFF chunk, found by hand.
  private static ByteBuffer chunk(Path wav, String id) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 12; at + 8 <= bytes.capacity(); ) {
      var name = new byte[4];
      bytes.get(at, name);
      int size = bytes.getInt(at + 4);
      if (new String(name, StandardCharsets.US_ASCII).equals(id)) {
        return bytes.slice(at + 8, size).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 8 + size + size % 2;
    }
    throw new AssertionError(id + " is not in " + wav);
  }
}
