package org.soundlathe.media.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tags;
import org.soundlathe.media.codec.CodedSink;
import org.soundlathe.media.codec.CodedSpec;
import org.soundlathe.media.codec.Coding;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.finding.Finding;

/// Damage done to one FLAC file, and what is made of it.
class FlacSurveyTest {
  private static final int FRAMES = 60_000;
  // Near enough one block of noise, so that a hole in the middle hits one block or two.
  private static final int BLOCK = 4_608;

  @TempDir Path folder;
  private final float[][] sound = Sounds.quantised(2, 2, FRAMES, 16);
  private byte[] whole = new byte[0];

  @BeforeEach
  void writeOne() throws IOException {
    var path = folder.resolve("whole.flac");
    var spec =
        new CodedSpec(
            Coding.FLAC_16, 44_100, 2, Tags.none().with("TITLE", "Song"), Optional.empty());
    try (var sink = CodedSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      Sounds.writeAll(sink, sound, 1);
      sink.commit();
    }
    whole = Files.readAllBytes(path);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bad.flac"), bytes);
  }

  @Test
  void aWholeFileIsSoundAndKnowsItsLengthAndChecksum() throws IOException {
    var survey = FlacSurvey.of(file(whole));
    assertThat(survey.isSound()).isTrue();
    assertThat(survey.lengthFrames()).isEqualTo(FRAMES);
    assertThat(survey.md5Hex()).isPresent();
    assertThat(survey.tags().get("TITLE")).hasValue("Song");
    assertThat(survey.findings().list()).isEmpty();
  }

  @Test
  void aSpoiledBlockBecomesSilenceOfTheSameLength() throws IOException {
    var bytes = whole.clone();
    for (int i = 0; i < 64; i++) {
      bytes[bytes.length / 2 + i] ^= 0x55;
    }
    try (var source = AudioFiles.open(file(bytes))) {
      var back = Sounds.readAll(source, 4);
      assertThat(back[0]).hasSize(FRAMES);
      assertThat(source.findings()).extracting(Finding::code).containsExactly("SL2215");
      double atSeconds = source.findings().getFirst().atSeconds().orElseThrow();
      int from = (int) Math.rint(atSeconds * 44_100);
      assertThat(Arrays.copyOf(back[0], from)).isEqualTo(Arrays.copyOf(sound[0], from));
      assertThat(back[0][from + 100]).isZero();
      int after = from + 3 * BLOCK;
      assertThat(Arrays.copyOfRange(back[1], after, FRAMES))
          .isEqualTo(Arrays.copyOfRange(sound[1], after, FRAMES));
    }
  }

  @Test
  void aHoleWhereBytesAreMissingKeepsTheRestInTime() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(whole, 0, whole.length / 3);
    out.write(whole, whole.length / 2, whole.length - whole.length / 2);
    try (var source = AudioFiles.open(file(out.toByteArray()))) {
      var back = Sounds.readAll(source, 4);
      assertThat(source.findings()).extracting(Finding::code).containsExactly("SL2215");
      assertThat(Arrays.copyOfRange(back[0], FRAMES - 10_000, FRAMES))
          .isEqualTo(Arrays.copyOfRange(sound[0], FRAMES - 10_000, FRAMES));
    }
  }

  @Test
  void aFileCutAnywhereIsReadAsFarAsItGoesOrRefused() throws IOException {
    int read = 0;
    for (int cut = 1; cut < 24; cut++) {
      var path = file(Arrays.copyOf(whole, cut * whole.length / 24));
      try (var source = AudioFiles.open(path)) {
        int length = Sounds.readAll(source, 4)[0].length;
        assertThat(source.lengthFrames()).hasValue(length);
        assertThat(source.findings()).extracting(Finding::code).containsExactly("SL2211");
        read++;
      } catch (MediaException e) {
        assertThat(e.fix()).isNotBlank();
      }
    }
    assertThat(read).isGreaterThan(18);
  }

  @Test
  void flippedBytesNeverDoMoreThanSilenceBlocks() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var bytes = whole.clone();
      for (int flip = 0; flip < 5; flip++) {
        bytes[random.nextInt(flip < 2 ? 300 : bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        var survey = FlacSurvey.of(file(bytes));
        assertThat(survey.lengthFrames()).as("seed " + seed).isBetween(1L, (long) FRAMES);
      } catch (MediaException e) {
        assertThat(e.fix()).isNotBlank();
      }
    }
  }

  @Test
  void aWrongChecksumOfSoundAudioIsFound() throws IOException {
    var bytes = whole.clone();
    // The last byte of STREAMINFO: 4 of the marker, 4 of the block's header, 34 of its body.
    bytes[41] ^= 1;
    try (var source = AudioFiles.open(file(bytes))) {
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 1))).isZero();
      assertThat(source.findings()).extracting(Finding::code).containsExactly("SL2216");
    }
  }

  @Test
  void tagsOfOtherFormatsAroundTheStreamAreSteppedOver() throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 10});
    out.write(new byte[10]);
    out.write(whole);
    out.write(Arrays.copyOf("TAG".getBytes(StandardCharsets.US_ASCII), 128));
    try (var source = AudioFiles.open(file(out.toByteArray()))) {
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 1))).isZero();
      assertThat(source.findings()).extracting(Finding::code).containsExactly("SL1214");
    }
  }

  @Test
  void silenceFramesAreFramesLikeAnyOther() throws IOException {
    for (var number : new long[] {0, 127, 128, 2_047, 2_048, 65_536, 2_000_000, 1L << 31}) {
      var like = new FlacFrameHeader(true, 4_096, 48_000, 2, 24, 0);
      var out = new ByteArrayOutputStream();
      FlacSilence.write(out, like, new FlacRun.Gap(number, 1_000, 4_096));
      var info = new FlacStreamInfo(16, 4_096, 48_000, 2, 24, 0, FlacStreamInfo.NO_MD5);
      var bytes = out.toByteArray();
      assertThat(FlacFrameHeader.parse(bytes, 0, bytes.length, info))
          .contains(new FlacFrameHeader(true, 1_000, 48_000, 2, 24, number));
      int crc = 0;
      for (var next : bytes) {
        crc = FlacCrc.crc16(crc, next);
      }
      assertThat(crc).isZero();
    }
  }

  @Test
  void aTextCalledFlacIsRefused() throws IOException {
    var path = file("My song, take 3\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> AudioFiles.open(path)).isInstanceOf(MediaException.Malformed.class);
  }
}
