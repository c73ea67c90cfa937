package org.soundlathe.media.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tags;
import org.soundlathe.media.Tools;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.Disk.Overwrite;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

class WavRoundTripTest {
  @TempDir Path folder;

  private Path write(WavSpec spec, float[][] sound) {
    var path = folder.resolve("sound.wav");
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REPLACE)) {
      Sounds.writeAll(sink, sound, 7);
      sink.commit();
    }
    return path;
  }

  @ParameterizedTest
  @CsvSource({
    "PCM_8, PLAIN, 1", "PCM_8, EXTENSIBLE, 3", "PCM_16, PLAIN, 2", "PCM_16, EXTENSIBLE, 1",
    "PCM_24, PLAIN, 1", "PCM_24, EXTENSIBLE, 8", "PCM_32, EXTENSIBLE, 2", "FLOAT_32, EXTENSIBLE, 2",
    "FLOAT_64, EXTENSIBLE, 1"
  })
  void soundComesBackBitForBit(SampleEncoding encoding, WavHeader header, int channels) {
    int bits = Math.min(24, encoding.bits());
    var sound = Sounds.quantised(3, channels, 70_001, bits);
    var path = write(spec(44_100, channels, encoding, header), sound);
    try (var source = WavSource.open(path)) {
      assertThat(source.lengthFrames()).hasValue(70_001);
      assertThat(source.format().encoding()).isEqualTo(encoding);
      assertThat(source.format().bitDepth()).isEqualTo(encoding.bits());
      assertThat(source.findings()).isEmpty();
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 5))).isZero();
    }
  }

  private static WavSpec spec(int rate, int channels, SampleEncoding encoding, WavHeader header) {
    return new WavSpec(rate, channels, encoding, header, Optional.empty(), List.of());
  }

  @Test
  void readingFromAnyFrameGivesTheSoundFromThere() {
    var sound = Sounds.quantised(4, 2, 100_000, 24);
    try (var source = WavSource.open(write(WavSpec.pcm24(48_000, 2), sound))) {
      for (int frame : new int[] {99_999, 0, 31_337, 50_000}) {
        source.seek(frame);
        var block = new float[2][10];
        assertThat(source.read(block, 0, 1)).isEqualTo(1);
        assertThat(block[1][0]).isEqualTo(sound[1][frame]);
      }
      source.seek(100_000);
      assertThat(source.read(new float[2][10], 0, 10)).isEqualTo(-1);
    }
  }

  @Test
  void soundBeyondFullScaleSaturatesAndNanIsSilence() {
    var sound = new float[][] {{2f, -2f, Float.NaN, Float.POSITIVE_INFINITY, 0.99999f, 0.00001f}};
    try (var source = WavSource.open(write(WavSpec.plain16(44_100, 1), sound))) {
      assertThat(Sounds.readAll(source, 1)[0])
          .containsExactly(32767 / 32768f, -1f, 0f, 32767 / 32768f, 32767 / 32768f, 0f);
    }
  }

  @Test
  void floatFilesKeepNanAndInfinityForTheIntakeCheck() {
    var sound = new float[][] {{Float.NaN, Float.NEGATIVE_INFINITY, 3f}};
    try (var source = WavSource.open(write(WavSpec.float32(44_100, 1), sound))) {
      assertThat(Sounds.readAll(source, 1)[0])
          .containsExactly(Float.NaN, Float.NEGATIVE_INFINITY, 3f);
    }
  }

  @Test
  void plainHeaderIsTheForty4BytesThatCdToolsRead() throws IOException {
    var bytes = Files.readAllBytes(write(WavSpec.plain16(44_100, 2), new float[2][588]));
    var head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(bytes).hasSize(44 + 588 * 4);
    assertThat(head.getInt(4)).isEqualTo(bytes.length - 8);
    assertThat(new String(bytes, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("fmt ");
    assertThat(head.getInt(16)).isEqualTo(16);
    assertThat(head.getInt(40)).isEqualTo(588 * 4);
  }

  @Test
  void aFileThatHasGrownTooLongBecomesRf64InPlace() throws IOException {
    var sound = Sounds.quantised(9, 1, 9_001, 24);
    var path = folder.resolve("long.wav");
    var spec = WavSpec.pcm24(96_000, 1).withMarkers(List.of(new Marker(5, "five")));
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REFUSE, 10_000)) {
      Sounds.writeAll(sink, sound, 2);
      sink.commit();
    }
    var bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(text(bytes, 0)).isEqualTo("RF64");
    assertThat(bytes.getInt(4)).isEqualTo(-1);
    assertThat(text(bytes, 12)).isEqualTo("ds64");
    assertThat(bytes.getLong(20)).isEqualTo(bytes.capacity() - 8);
    assertThat(bytes.getLong(28)).isEqualTo(9_001 * 3);
    assertThat(bytes.getLong(36)).isEqualTo(9_001);
    try (var source = WavSource.open(path)) {
      assertThat(source.format().container()).isEqualTo("rf64");
      assertThat(source.findings()).isEmpty();
      assertThat(source.markers()).containsExactly(new Marker(5, "five"));
      assertThat(Sounds.difference(sound, Sounds.readAll(source, 5))).isZero();
    }
    assertThat(
            Tools.run("ffprobe", "-v", "error", "-show_entries", "stream=duration_ts", "" + path))
        .contains("duration_ts=9001");
  }

  private static String text(ByteBuffer bytes, int at) {
    var letters = new byte[4];
    bytes.get(at, letters);
    return new String(letters, StandardCharsets.US_ASCII);
  }

  @Test
  void plainFileBeyondItsLimitIsRefusedAndNothingStays() throws IOException {
    var path = folder.resolve("plain.wav");
    var spec = WavSpec.plain16(44_100, 1);
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REFUSE, 1_000)) {
      sink.write(new float[1][1000], 0, 1000);
      assertThatThrownBy(sink::commit).isInstanceOf(MediaException.LimitExceeded.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void broadcastChunkCarriesLoudnessThatWasMeasuredAfterTheAudio() {
    var begun =
        Bext.of("Ärger im Studio — Mix", "Soundlathe", "A=PCM,F=48000,W=24,M=stereo,T=x\r\n")
            .withTimeReferenceFrames(5_000_000_000L);
    var path = folder.resolve("radio.wav");
    var spec = WavSpec.pcm24(48_000, 2).withBext(begun);
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      sink.write(new float[2][48_000], 0, 48_000);
      sink.commitWith(
          begun.withLoudness(
              OptionalDouble.of(-23.01),
              OptionalDouble.of(7.5),
              OptionalDouble.of(-1.04),
              OptionalDouble.of(Double.NEGATIVE_INFINITY),
              OptionalDouble.empty()));
    }
    try (var source = WavSource.open(path)) {
      var bext = source.bext().orElseThrow();
      assertThat(bext.description()).isEqualTo("Arger im Studio ? Mix");
      assertThat(bext.timeReferenceFrames()).isEqualTo(5_000_000_000L);
      assertThat(bext.loudnessLufs().orElseThrow()).isCloseTo(-23.01, within(0.005));
      assertThat(bext.loudnessRangeLu()).hasValue(7.5);
      assertThat(bext.maxTruePeakDbtp().orElseThrow()).isCloseTo(-1.04, within(0.005));
      assertThat(bext.maxMomentaryLufs()).isEmpty();
      assertThat(bext.codingHistory()).isEqualTo(begun.codingHistory());
    }
    assertThat(Tools.run("ffprobe", "-v", "error", "-show_entries", "format_tags", "" + path))
        .contains("time_reference=5000000000", "coding_history=A=PCM");
  }

  @Test
  void broadcastChunkHasTheLayoutOfTech3285() throws IOException {
    var bext =
        Bext.of("d", "o", "h\r\n")
            .withTimeReferenceFrames(0x1_0000_0002L)
            .withLoudness(
                OptionalDouble.of(-23),
                OptionalDouble.of(6.1),
                OptionalDouble.of(-1),
                OptionalDouble.of(-18.25),
                OptionalDouble.empty());
    var path = write(WavSpec.pcm24(48_000, 1).withBext(bext), new float[1][1]);
    var bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    int body = 12 + 8 + 28 + 8;
    assertThat(text(bytes, body - 8)).isEqualTo("bext");
    assertThat(bytes.getInt(body - 4)).isEqualTo(602 + 4);
    assertThat(bytes.getInt(body + 338)).isEqualTo(2);
    assertThat(bytes.getInt(body + 342)).isEqualTo(1);
    assertThat(bytes.getShort(body + 346)).isEqualTo((short) 2);
    assertThat(bytes.getShort(body + 412)).isEqualTo((short) -2300);
    assertThat(bytes.getShort(body + 414)).isEqualTo((short) 610);
    assertThat(bytes.getShort(body + 416)).isEqualTo((short) -100);
    assertThat(bytes.getShort(body + 418)).isEqualTo((short) -1825);
    assertThat(bytes.getShort(body + 420)).isEqualTo((short) 0x7FFF);
    assertThat(bytes.get(body + 602)).isEqualTo((byte) 'h');
  }

  @Test
  void broadcastChunkWithoutRoomIsRefused() {
    var spec = WavSpec.pcm24(48_000, 1);
    try (var sink = WavSink.create(Disk.real(), folder.resolve("a.wav"), spec, Overwrite.REFUSE)) {
      assertThatThrownBy(() -> sink.commitWith(Bext.of("x", "y", "z")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void markersAndTagsComeBackInTime() {
    var markers = List.of(new Marker(0, "Intro"), new Marker(4_321, "Refrain ü"));
    var tags = Tags.of(Map.of("TITLE", "Häuser", "ARTIST", "Die Band", "TRACKNUMBER", "3"));
    var spec = WavSpec.pcm24(44_100, 1).withMarkers(markers).withTags(tags);
    var path = write(spec, new float[1][5_001]);
    try (var source = WavSource.open(path)) {
      assertThat(source.markers()).isEqualTo(markers);
      assertThat(source.tags()).isEqualTo(tags);
      assertThat(source.lengthFrames()).hasValue(5_001);
    }
    assertThat(Tools.run("ffprobe", "-v", "error", "-show_entries", "format_tags", "" + path))
        .contains("title=Häuser", "artist=Die Band", "track=3");
  }

  @Test
  void nothingIsThereBeforeTheCommitAndNothingStaysWithoutOne() throws IOException {
    var path = folder.resolve("take.wav");
    var spec = WavSpec.float32(48_000, 1);
    try (var sink = WavSink.create(Disk.real(), path, spec, Overwrite.REFUSE)) {
      sink.write(new float[1][200_000], 0, 200_000);
      assertThat(path).doesNotExist();
      // What a recorder leaves when it dies reads as a file without a length.
      Files.copy(SafeFile.partialOf(path), folder.resolve("dead.wav"));
    }
    assertThat(folder.toFile().list()).containsExactly("dead.wav");
    try (var source = WavSource.open(folder.resolve("dead.wav"))) {
      assertThat(source.lengthFrames().orElseThrow()).isGreaterThan(100_000);
      assertThat(source.findings()).extracting(f -> f.code()).containsExactly("SL2210");
    }
  }

  @Test
  void aTakenNameIsRefusedBeforeAnythingIsWritten() {
    var path = write(WavSpec.plain16(44_100, 1), new float[1][10]);
    assertThatThrownBy(
            () -> WavSink.create(Disk.real(), path, WavSpec.plain16(44_100, 1), Overwrite.REFUSE))
        .isInstanceOf(WriteRefusal.class)
        .hasFieldOrPropertyWithValue("code", "SL3010");
  }

  @ParameterizedTest
  @CsvSource({"PCM_16, PLAIN", "PCM_24, EXTENSIBLE", "PCM_32, EXTENSIBLE", "FLOAT_32, EXTENSIBLE"})
  void soxHearsTheSameSamples(SampleEncoding encoding, WavHeader header) throws IOException {
    var sound = Sounds.quantised(12, 2, 3_000, 16);
    var path = write(spec(48_000, 2, encoding, header), sound);
    var raw = folder.resolve("sox.raw");
    Tools.run("sox", "" + path, "-t", "raw", "-e", "signed", "-b", "16", "-L", "-D", "" + raw);
    var samples = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 3_000; i++) {
      assertThat(samples.getShort() / 32768f).isEqualTo(sound[0][i]);
      assertThat(samples.getShort() / 32768f).isEqualTo(sound[1][i]);
    }
  }

  @Test
  void aDiskThatIsFullAtTheLastMomentLeavesNothing() {
    var disk = new FullDisk();
    var path = folder.resolve("mix.wav");
    try (var sink = WavSink.create(disk, path, WavSpec.float32(48_000, 2), Overwrite.REFUSE)) {
      sink.write(new float[2][1000], 0, 1000);
      assertThatThrownBy(sink::commit)
          .isInstanceOf(WriteRefusal.class)
          .hasFieldOrPropertyWithValue("code", "SL3011");
    }
    assertThat(folder).isEmptyDirectory();
  }

  /// Takes everything and has no room when it comes to syncing.
  private static final class FullDisk implements Disk {
    @Override
    public FileChannel create(Path path) throws IOException {
      return Disk.real().create(path);
    }

    @Override
    public FileChannel append(Path path) throws IOException {
      return Disk.real().append(path);
    }

    @Override
    public void sync(FileChannel channel) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void syncFolder(Path path) throws IOException {
      Disk.real().syncFolder(path);
    }

    @Override
    public void rename(Path from, Path to, Overwrite overwrite) throws IOException {
      Disk.real().rename(from, to, overwrite);
    }

    @Override
    public void delete(Path path) throws IOException {
      Disk.real().delete(path);
    }
  }
}
