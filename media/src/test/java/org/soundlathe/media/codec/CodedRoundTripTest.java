package org.soundlathe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tags;
import org.soundlathe.media.Tools;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.WriteRefusal;

class CodedRoundTripTest {
  private static final Tags TAGS =
      Tags.of(
          Map.of(
              "TITLE", "Häuser = Höhlen",
              "ARTIST", "Die Band",
              "ALBUM", "Erste",
              "DATE", "2026",
              "GENRE", "Rock",
              "TRACKNUMBER", "3"));

  @TempDir Path folder;

  private Path write(String name, CodedSpec spec, float[][] sound) {
    var path = folder.resolve(name + "." + spec.coding().suffix());
    try (var sink = CodedSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      Sounds.writeAll(sink, sound, 3);
      sink.commit();
    }
    return path;
  }

  private static CodedSpec spec(Coding coding, int sampleRateHz, int channels) {
    return new CodedSpec(coding, sampleRateHz, channels, TAGS, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "FLAC_16, 16, 44100, 2",
    "FLAC_16, 16, 44100, 1",
    "FLAC_24, 24, 48000, 2",
    "FLAC_24, 24, 192000, 6"
  })
  void flacCarriesOurSamplesBitForBit(Coding coding, int bits, int sampleRateHz, int channels) {
    var sound = Sounds.quantised(6, channels, 50_021, bits);
    var path = write("song", spec(coding, sampleRateHz, channels), sound);
    try (var source = AudioFiles.open(path)) {
      assertThat(source.format().bitDepth()).isEqualTo(bits);
      assertThat(source.format().sampleRateHz()).isEqualTo(sampleRateHz);
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 9))).isZero();
      assertThat(source.findings()).isEmpty();
      assertThat(source.tags()).isEqualTo(TAGS);
    }
    assertThat(Tools.run("flac", "-t", "--totally-silent", "" + path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MP3_320, 44100, 2, 0.02",
    "MP3_320, 48000, 1, 0.02",
    "MP3_192, 44100, 2, 0.02",
    "AAC_256, 44100, 2, 0.02",
    "AAC_256, 48000, 1, 0.02"
  })
  void lossyFilesComeBackInTimeAndExactlyAsLong(
      Coding coding, int sampleRateHz, int channels, double tolerance) {
    var sound = Sounds.sine(997, sampleRateHz, channels, 61_237);
    var path = write("song", spec(coding, sampleRateHz, channels), sound);
    try (var source = AudioFiles.open(path)) {
      assertThat(source.lengthFrames()).hasValue(61_237);
      var back = Sounds.readAll(source, 2);
      assertThat(back[0]).hasSize(61_237);
      // Away from the ends, where the sine begins and stops at once.
      double worst = 0;
      for (int i = 5_000; i < 56_000; i++) {
        worst = Math.max(worst, Math.abs(back[0][i] - sound[0][i]));
      }
      assertThat(worst).isLessThan(tolerance);
      assertThat(source.tags()).isEqualTo(TAGS);
      assertThat(source.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void equalSoundGivesEqualBytes(Coding coding) throws IOException {
    var sound = Sounds.noise(11, 2, 30_000);
    var one = write("one", spec(coding, 44_100, 2), sound);
    var other = write("other", spec(coding, 44_100, 2), sound);
    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void ffprobeReadsEveryCodingWithItsTags(Coding coding) {
    var path = write("song", spec(coding, 44_100, 2), Sounds.noise(1, 2, 20_000));
    var words =
        Tools.run("ffprobe", "-v", "error", "-show_entries", "format_tags:stream", "" + path);
    assertThat(words).containsIgnoringCase("title=Häuser = Höhlen").contains("sample_rate=44100");
  }

  @Test
  void markersInFlacComeBackToTheMillisecond() {
    var markers = List.of(new Marker(0, "Strophe"), new Marker(44_100, "Refrain"));
    var spec = spec(Coding.FLAC_16, 44_100, 1).withMarkers(markers);
    try (var source = AudioFiles.open(write("song", spec, new float[1][88_200]))) {
      assertThat(source.markers()).isEqualTo(markers);
      assertThat(source.tags()).isEqualTo(TAGS);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"FLAC_24", "MP3_320", "AAC_256"})
  void artworkIsOnTheFront(Coding coding) throws IOException {
    var image = new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_INT_RGB);
    var art = folder.resolve("front.png");
    javax.imageio.ImageIO.write(image, "png", art.toFile());
    var spec = new CodedSpec(coding, 48_000, 2, TAGS, Optional.of(art));
    var path = write("song", spec, Sounds.noise(1, 2, 20_000));
    try (var source = AudioFiles.open(path)) {
      assertThat(Sounds.readAll(source, 1)[0]).hasSize(20_000);
    }
    assertThat(Tools.run("ffprobe", "-v", "error", "-show_streams", "" + path))
        .contains("codec_name=png", "attached_pic=1");
  }

  @ParameterizedTest
  @CsvSource({
    "alac, m4a, 0, 24",
    "wavpack, wv, 0, 32",
    "libopus, opus, 0.05, 0",
    "aac, m4a, 0.05, 0",
    "libmp3lame, mp3, 0.05, 0",
    "tta, tta, 0, 24"
  })
  void codingsThatOthersWriteAreRead(String encoder, String suffix, double tolerance, int bits) {
    var sound = Sounds.sine(440, 48_000, 2, 40_000);
    var wav = folder.resolve("in.wav");
    try (var sink = WavSink.create(Disk.real(), wav, WavSpec.pcm24(48_000, 2), Overwrite.REFUSE)) {
      Sounds.writeAll(sink, sound, 1);
      sink.commit();
    }
    var path = folder.resolve("out." + suffix);
    Tools.run("ffmpeg", "-v", "error", "-i", "" + wav, "-c:a", encoder, "-strict", "-2", "" + path);
    try (var source = AudioFiles.open(path)) {
      assertThat(source.format().bitDepth()).isEqualTo(bits);
      var back = Sounds.readAll(source, 5);
      assertThat(back[0]).hasSize(40_000);
      for (int i = 4_000; i < 36_000; i++) {
        assertThat(Math.abs(back[1][i] - sound[1][i]))
            .isLessThanOrEqualTo((float) tolerance + 1e-6f);
      }
    }
  }

  @Test
  void aWavOfAnotherCodingIsDecoded() {
    var wav = folder.resolve("in.wav");
    try (var sink =
        WavSink.create(Disk.real(), wav, WavSpec.plain16(44_100, 1), Overwrite.REFUSE)) {
      Sounds.writeAll(sink, Sounds.sine(440, 44_100, 1, 20_000), 1);
      sink.commit();
    }
    var path = folder.resolve("adpcm.wav");
    Tools.run("ffmpeg", "-v", "error", "-i", "" + wav, "-c:a", "adpcm_ms", "" + path);
    try (var source = AudioFiles.open(path)) {
      assertThat(source.format().codec()).isEqualTo("adpcm_ms");
      assertThat(Sounds.readAll(source, 1)[0].length).isGreaterThanOrEqualTo(20_000);
    }
  }

  @Test
  void anAbandonedFileLeavesNothingBehind() {
    var path = folder.resolve("song.flac");
    var spec = spec(Coding.FLAC_24, 48_000, 2);
    try (var sink = CodedSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      sink.write(new float[2][100_000], 0, 100_000);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTakenNameIsRefused() throws IOException {
    var path = Files.writeString(folder.resolve("song.flac"), "mine");
    var spec = spec(Coding.FLAC_24, 48_000, 2);
    assertThatThrownBy(() -> CodedSink.create(Disk.real(), path, spec, Overwrite.REFUSE))
        .isInstanceOf(WriteRefusal.class);
    assertThat(path).hasContent("mine");
  }

  @Test
  void ratesThatMp3DoesNotHaveAreRefused() {
    assertThatThrownBy(() -> spec(Coding.MP3_320, 96_000, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"song.wav", "song.mp3", "song.m4a", "song.txt"})
  void aTextIsRefusedWhateverItIsCalled(String name) throws IOException {
    var path = Files.writeString(folder.resolve(name), "Dear mix engineer, ".repeat(300));
    assertThatThrownBy(() -> AudioFiles.open(path)).isInstanceOf(MediaException.Unsupported.class);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    var path = Files.createFile(folder.resolve("song.wav"));
    assertThatThrownBy(() -> AudioFiles.open(path)).isInstanceOf(MediaException.Malformed.class);
  }

  @Test
  void aPlaylistInDisguiseOpensNoOtherFile() throws IOException {
    var secret = write("secret", spec(Coding.FLAC_16, 44_100, 1), new float[1][1000]);
    var list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + secret + "\n#EXT-X-ENDLIST\n";
    var path = Files.writeString(folder.resolve("song.mp3"), list);
    assertThatThrownBy(() -> AudioFiles.open(path)).isInstanceOf(MediaException.class);
  }

  @Test
  void closingHalfWayEndsTheDecoder() {
    var path = write("song", spec(Coding.FLAC_16, 44_100, 2), Sounds.noise(1, 2, 400_000));
    var before = ProcessHandle.current().children().count();
    try (var source = AudioFiles.open(path)) {
      assertThat(source.read(new float[2][100], 0, 100)).isPositive();
      assertThat(ProcessHandle.current().children().count()).isEqualTo(before + 1);
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }
}
