package org.soundlathe.media.aiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tools;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.finding.Finding;

class AiffSourceTest {
  // 44100 Hz as an 80-bit float: 1.3458251953125 · 2^15.
  private static final byte[] RATE_44100 = {0x40, 0x0E, (byte) 0xAC, 0x44, 0, 0, 0, 0, 0, 0};

  @TempDir Path folder;

  private static byte[] chunk(String id, byte[] body) {
    var bytes = ByteBuffer.allocate(8 + body.length + body.length % 2);
    return bytes.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(body.length).put(body).array();
  }

  private static byte[] common(int channels, int frames, int bits, String coding) {
    var body = ByteBuffer.allocate(coding.isEmpty() ? 18 : 24);
    body.putShort((short) channels).putInt(frames).putShort((short) bits).put(RATE_44100);
    return chunk("COMM", body.put(coding.getBytes(StandardCharsets.US_ASCII)).array());
  }

  private static byte[] sound(byte[] samples) {
    return chunk("SSND", ByteBuffer.allocate(8 + samples.length).putLong(0).put(samples).array());
  }

  private Path file(String form, byte[]... chunks) throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(form.getBytes(StandardCharsets.US_ASCII));
    for (var chunk : chunks) {
      body.writeBytes(chunk);
    }
    return Files.write(folder.resolve("sound.aiff"), chunk("FORM", body.toByteArray()));
  }

  @ParameterizedTest
  @CsvSource({
    "AIFF, '', 8, 4080",
    "AIFF, '', 16, 40008000",
    "AIFF, '', 24, 400000800000",
    "AIFF, '', 32, 4000000080000000",
    "AIFC, NONE, 16, 40008000",
    "AIFC, sowt, 16, 00400080",
    "AIFC, sowt, 24, 000040000080",
    "AIFC, in24, 24, 400000800000",
    "AIFC, fl32, 32, 3F000000BF800000",
    "AIFC, FL64, 64, 3FE0000000000000BFF0000000000000"
  })
  void everyUncompressedCodingIsReadAtFullScale(String form, String coding, int bits, String hex)
      throws IOException {
    var samples = java.util.HexFormat.of().parseHex(hex);
    try (var source = AiffSource.open(file(form, common(1, 2, bits, coding), sound(samples)))) {
      assertThat(source.format().sampleRateHz()).isEqualTo(44_100);
      assertThat(Sounds.readAll(source, 1)[0]).containsExactly(0.5f, -1f);
      assertThat(source.findings()).isEmpty();
    }
  }

  @Test
  void markersAndNamesAreRead() throws IOException {
    var marks = ByteBuffer.allocate(2 + 6 + 6 + 6 + 4).putShort((short) 2);
    marks.putShort((short) 1).putInt(1).put((byte) 5).put("Verse".getBytes(StandardCharsets.UTF_8));
    marks.putShort((short) 2).putInt(0).put((byte) 2).put("In".getBytes(StandardCharsets.UTF_8));
    var path =
        file(
            "AIFF",
            chunk("NAME", "My Song".getBytes(StandardCharsets.UTF_8)),
            common(1, 2, 8, ""),
            chunk("MARK", Arrays.copyOf(marks.array(), marks.position() + 1)),
            sound(new byte[2]));
    try (var source = AiffSource.open(path)) {
      assertThat(source.markers()).containsExactly(new Marker(0, "In"), new Marker(1, "Verse"));
      assertThat(source.tags().get("TITLE")).hasValue("My Song");
    }
  }

  @Test
  void aSoundChunkThatEndsEarlyIsReadAsFarAsItGoes() throws IOException {
    try (var source = AiffSource.open(file("AIFF", common(1, 100, 16, ""), sound(new byte[60])))) {
      assertThat(source.lengthFrames()).hasValue(30);
      assertThat(source.findings()).extracting(Finding::code).containsExactly("SL2211");
    }
  }

  @Test
  void aFileCutOrSpoiledAnywhereIsReadOrRefused() throws IOException {
    var whole = Files.readAllBytes(file("AIFF", common(2, 500, 16, ""), sound(new byte[2000])));
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var bytes = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      for (int flip = 0; flip < 4 && bytes.length > 0; flip++) {
        bytes[random.nextInt(Math.min(60, bytes.length))] = (byte) random.nextInt(256);
      }
      var path = Files.write(folder.resolve("bad.aiff"), bytes);
      try (var source = AiffSource.open(path)) {
        assertThat(Sounds.readAll(source, 1)[0].length)
            .as("seed " + seed)
            .isLessThanOrEqualTo(bytes.length);
      } catch (MediaException e) {
        assertThat(e.fix()).isNotBlank();
      }
    }
  }

  @Test
  void aCodingThatIsNotReadHereIsNamed() throws IOException {
    var path = file("AIFC", common(1, 2, 16, "ima4"), sound(new byte[4]));
    assertThatThrownBy(() -> AiffSource.open(path))
        .isInstanceOf(MediaException.Unsupported.class)
        .hasMessageContaining("ima4");
  }

  @ParameterizedTest
  @CsvSource({"16, 8000", "24, 96000", "32, 384000"})
  void filesThatSoxWritesAreReadExactly(int bits, int sampleRateHz) {
    var sound = Sounds.quantised(5, 2, 3_000, 16);
    var wav = folder.resolve("in.wav");
    try (var sink =
        WavSink.create(Disk.real(), wav, WavSpec.pcm24(sampleRateHz, 2), Overwrite.REFUSE)) {
      Sounds.writeAll(sink, sound, 1);
      sink.commit();
    }
    var aiff = folder.resolve("out.aiff");
    Tools.run("sox", "-D", "" + wav, "-b", "" + bits, "" + aiff);
    try (var source = AiffSource.open(aiff)) {
      assertThat(source.format().sampleRateHz()).isEqualTo(sampleRateHz);
      assertThat(source.format().bitDepth()).isEqualTo(bits);
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 2))).isZero();
    }
  }
}
