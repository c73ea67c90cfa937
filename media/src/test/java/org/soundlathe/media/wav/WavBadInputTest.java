package org.soundlathe.media.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.finding.Finding;

/// Files as they come from dead recorders, broken disks and hostile hands.
class WavBadInputTest {
  private static final int FRAMES = 2_000;

  @TempDir Path folder;

  private byte[] wholeFile() throws IOException {
    var path = folder.resolve("whole.wav");
    var spec =
        WavSpec.pcm24(48_000, 2)
            .withBext(Bext.of("a take", "Soundlathe", "A=PCM\r\n"))
            .withMarkers(List.of(new Marker(100, "verse")))
            .withTags(Tags.none().with("TITLE", "Song"));
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REPLACE)) {
      Sounds.writeAll(sink, Sounds.quantised(1, 2, FRAMES, 24), 1);
      sink.commit();
    }
    return Files.readAllBytes(path);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bad.wav"), bytes);
  }

  /// Reads all of it, or sees it refused; anything else fails.
  private static long framesOf(Path path, List<Finding> findings) {
    try (var source = WavSource.open(path)) {
      long length = Sounds.readAll(source, 3)[0].length;
      assertThat(source.lengthFrames()).hasValue(length);
      findings.addAll(source.findings());
      return length;
    } catch (MediaException e) {
      assertThat(e.fix()).isNotBlank();
      return -1;
    }
  }

  @Test
  void aFileCutAnywhereIsReadAsFarAsItGoesOrRefused() throws IOException {
    var whole = wholeFile();
    int read = 0;
    for (int length = 0; length < whole.length; length += 97) {
      var findings = new java.util.ArrayList<Finding>();
      long frames = framesOf(file(java.util.Arrays.copyOf(whole, length)), findings);
      assertThat(frames * 6).as("cut at " + length).isLessThanOrEqualTo(length);
      if (frames >= 0 && frames < FRAMES) {
        assertThat(findings).as("cut at " + length).isNotEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  @Test
  void flippedBytesNeverDoMoreThanSpoilTheSound() throws IOException {
    var whole = wholeFile();
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      var bytes = whole.clone();
      for (int flip = 0; flip < 8; flip++) {
        // Most of them where it hurts: in the header and behind the audio.
        int span = flip < 6 ? 820 : bytes.length;
        bytes[random.nextInt(span)] = (byte) random.nextInt(256);
      }
      long frames = framesOf(file(bytes), new java.util.ArrayList<>());
      assertThat(frames).as("seed " + seed).isLessThanOrEqualTo(bytes.length);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // offset in a plain header, bytes, value, outcome
    "22, 2, 65535, SL3203", // channels
    "22, 2, 0, SL3203",
    "24, 4, 0, SL3203", // sample rate
    "24, 4, 4294967295, SL3203",
    "24, 4, 4000, SL3203",
    "34, 2, 0, SL2213", // bits
    "34, 2, 65535, SL3203",
    "20, 2, 17, SL3203", // coding: ADPCM
    "16, 4, 4294967295, SL3202", // size of fmt: then there is no data chunk
    "16, 4, 3, SL3202",
    "32, 2, 0, SL2213", // bytes a frame
    "32, 2, 9999, SL2213",
    "40, 4, 0, SL2210", // size of data
    "40, 4, 4294967295, SL2210",
    "40, 4, 2147483647, SL2210",
    "40, 4, 1000000, SL2211",
    "4, 4, 0, none", // size of RIFF
    "28, 4, 1, none" // bytes a second
  })
  void absurdHeaderFieldsAreMendedOrRefused(int offset, int width, long value, String outcome)
      throws IOException {
    var path = folder.resolve("plain.wav");
    var sound = Sounds.quantised(8, 1, 500, 16);
    try (var sink =
        WavSink.create(Disk.real(), path, WavSpec.plain16(44_100, 1), Overwrite.REFUSE)) {
      sink.write(sound, 0, 500);
      sink.commit();
    }
    var bytes = Files.readAllBytes(path);
    for (int i = 0; i < width; i++) {
      bytes[offset + i] = (byte) (value >> (8 * i));
    }
    var bad = file(bytes);
    if (outcome.startsWith("SL3")) {
      assertThatThrownBy(() -> WavSource.open(bad))
          .isInstanceOf(MediaException.class)
          .hasFieldOrPropertyWithValue("code", outcome);
      return;
    }
    try (var source = WavSource.open(bad)) {
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 1))).isZero();
      var codes = source.findings().stream().map(Finding::code).toList();
      assertThat(codes).isEqualTo(outcome.equals("none") ? List.of() : List.of(outcome));
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void unknownChunksOfOddSizeAreSteppedOver(boolean isPadded) throws IOException {
    var odd = new ChunkBytes().word("odd ").int32(3).raw(new byte[] {1, 2, 3});
    if (isPadded) {
      odd.raw(new byte[1]);
    }
    var fmt =
        new ChunkBytes().int16(1).int16(1).int32(44_100).int32(44_100).int16(1).int16(8).bytes();
    var body =
        new ChunkBytes()
            .word("WAVE")
            .raw(odd.bytes())
            .chunk("fmt ", fmt)
            .chunk("zzzz", new byte[100])
            .word("data")
            .int32(3)
            .raw(new byte[] {0, (byte) 128, (byte) 255});
    if (isPadded) {
      body.raw(new byte[1]);
    }
    body.chunk("LIST", new ChunkBytes().word("INFO").chunk("INAM", ChunkBytes.text("x")).bytes());
    var path = file(new ChunkBytes().chunk("RIFF", body.bytes()).bytes());
    try (var source = WavSource.open(path)) {
      assertThat(Sounds.readAll(source, 1)[0]).containsExactly(-1f, 0f, 127 / 128f);
      assertThat(source.tags().get("TITLE")).hasValue("x");
      assertThat(source.findings()).isEmpty();
    }
  }

  @Test
  void twentyBitsInThreeBytesAreReadAtFullScale() throws IOException {
    var fmt =
        new ChunkBytes().int16(1).int16(1).int32(48_000).int32(144_000).int16(3).int16(20).bytes();
    var data = new byte[] {0, 0, (byte) 0x80, 0, 0, 0x40};
    var body = new ChunkBytes().word("WAVE").chunk("fmt ", fmt).chunk("data", data).bytes();
    try (var source = WavSource.open(file(new ChunkBytes().chunk("RIFF", body).bytes()))) {
      assertThat(source.format().bitDepth()).isEqualTo(20);
      assertThat(Sounds.readAll(source, 1)[0]).containsExactly(-1f, 0.5f);
    }
  }

  @Test
  void fiveGigabytesOfRf64AreReadFromTheirFarEnd() throws IOException {
    long frames = 1_300_000_000L;
    var path = folder.resolve("huge.wav");
    var head = new WavHead(WavSpec.float32(48_000, 1));
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      long dataBytes = frames * 4;
      file.write(head.finished(head.sizeBytes() - 8 + dataBytes, dataBytes, true).array());
      file.seek(head.sizeBytes() + dataBytes - 4);
      file.write(new byte[] {0, 0, 0, 0x3F});
    }
    try (var source = WavSource.open(path)) {
      assertThat(source.lengthFrames()).hasValue(frames);
      source.seek(frames - 3);
      var block = new float[1][8];
      assertThat(source.read(block, 0, 8)).isEqualTo(3);
      assertThat(block[0]).startsWith(0f, 0f, 0.5f);
      assertThat(source.read(block, 0, 8)).isEqualTo(-1);
    }
  }

  @Test
  void aMissingFileSaysSo() {
    assertThatThrownBy(() -> WavSource.open(folder.resolve("none.wav")))
        .isInstanceOf(MediaException.Unreadable.class)
        .hasMessageContaining("no such file");
  }
}
