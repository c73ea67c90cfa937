package org.soundlathe.media.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Sounds;
import org.soundlathe.media.Tools;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;
import org.soundlathe.paperwork.progress.Progress;

/// A take can be played at every instant of its growth, and after every death.
final class TakeSinkTest {
  private static final int RATE_HZ = 48_000;
  private static final long START_FRAME = 5_000_000_000L;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("voice-t01.wav");
  }

  private static WavSpec spec(int channels, SampleEncoding encoding) {
    var bext = Bext.of("voice", "Soundlathe", "").withTimeReferenceFrames(START_FRAME);
    var spec =
        encoding.isFloat() ? WavSpec.float32(RATE_HZ, channels) : WavSpec.pcm24(RATE_HZ, channels);
    return spec.withBext(bext);
  }

  private static TakeNote note() {
    return new TakeNote(
        "Song & <Dance>",
        "t01",
        List.of("Voice"),
        "U 87",
        "V72",
        "30 cm",
        "hall",
        "Ann",
        "loud",
        "12");
  }

  private TakeSink sink(int channels, SampleEncoding encoding) {
    return TakeSink.create(Disk.real(), file(), spec(channels, encoding), note());
  }

  private float[][] read() {
    try (var source = WavSource.open(file())) {
      return Sounds.readAll(source, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SampleEncoding.class,
      names = {"FLOAT_32", "PCM_24"})
  void everySampleIsThereWhateverTheBlocks(SampleEncoding encoding) throws IOException {
    for (int block : new int[] {1, 7, 512, 40_000}) {
      for (int channels = 1; channels <= 2; channels++) {
        Files.deleteIfExists(file());
        var sound = Sounds.quantised(block, channels, 50_001, 24);
        try (var sink = sink(channels, encoding)) {
          for (int at = 0; at < 50_001; at += block) {
            sink.write(sound, at, Math.min(block, 50_001 - at));
          }
        }
        assertThat(read()).as("blocks of %d", block).isDeepEqualTo(sound);
      }
    }
  }

  @Test
  void headerSaysWhereWhatAndByWhom() throws IOException {
    try (var sink = sink(1, SampleEncoding.FLOAT_32)) {
      sink.write(Sounds.noise(1, 1, 100), 0, 100);
      sink.finish(List.of(new Marker(40, "verse")));
    }
    try (var source = WavSource.open(file())) {
      assertThat(source.bext().orElseThrow().timeReferenceFrames()).isEqualTo(START_FRAME);
      assertThat(source.markers()).containsExactly(new Marker(40, "verse"));
      assertThat(source.findings()).isEmpty();
    }
    assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
        .contains("<PROJECT>Song &amp; &lt;Dance&gt;</PROJECT><TAKE>t01</TAKE><NOTE>loud</NOTE>")
        .contains("<INTERLEAVE_INDEX>1</INTERLEAVE_INDEX><NAME>Voice</NAME></TRACK>")
        .contains("<MICROPHONE>U 87</MICROPHONE><PREAMP>V72</PREAMP>");
  }

  /// What is on the disk after three seconds and a half is what a kill would leave.
  @ParameterizedTest
  @ValueSource(strings = {"soxi -s", "ffprobe"})
  void killedTakePlaysElsewhereWithASecondLessAtMost(String witness) {
    var sink = sink(1, SampleEncoding.FLOAT_32);
    int frames = 7 * RATE_HZ / 2;
    for (int at = 0; at < frames; at += 1000) {
      sink.write(Sounds.noise(at, 1, 1000), 0, 1000);
    }
    var words =
        witness.equals("ffprobe")
            ? Tools.run(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "stream=duration_ts",
                "-of",
                "default=nw=1:nk=1",
                file().toString())
            : Tools.run("soxi", "-s", file().toString());
    assertThat(lastNumber(words)).isBetween(frames - (long) RATE_HZ, (long) frames);
    sink.close();
  }

  /// Sox warns of extensible headers, ours and others', before it answers.
  private static long lastNumber(String words) {
    return Long.parseLong(words.strip().lines().toList().getLast());
  }

  @Test
  void repairFindsAllThatWasWritten() throws IOException {
    for (var encoding : new SampleEncoding[] {SampleEncoding.FLOAT_32, SampleEncoding.PCM_24}) {
      for (int lostBytes : new int[] {0, 1, 5}) {
        Files.deleteIfExists(file());
        var sound = Sounds.quantised(3, 2, 70_000, 24);
        var sink = sink(2, encoding);
        sink.write(sound, 0, 60_000);
        sink.write(sound, 60_000, 10_000);
        try (var file = new RandomAccessFile(file().toFile(), "rw")) {
          file.setLength(file.length() - lostBytes);
        }
        int whole = lostBytes == 0 ? 70_000 : 69_999;
        assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(whole);
        assertThat(read()[1]).hasSize(whole).startsWith(Arrays.copyOf(sound[1], whole));
        try (var source = WavSource.open(file())) {
          assertThat(source.findings()).isEmpty();
        }
        sink.close();
      }
    }
  }

  @Test
  void repairLeavesAFinishedTakeAlone() throws IOException {
    for (int frames : new int[] {0, 99, 100}) {
      Files.deleteIfExists(file());
      try (var sink = sink(1, SampleEncoding.PCM_24)) {
        sink.write(Sounds.noise(1, 1, 100), 0, frames);
        sink.finish(frames == 0 ? List.of() : List.of(new Marker(1, "a"), new Marker(2, "b")));
      }
      var before = Files.readAllBytes(file());
      assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(frames);
      assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }
  }

  @Test
  void repairCutsOffMarkersThatWereNotWritten() throws IOException {
    try (var sink = sink(1, SampleEncoding.PCM_24)) {
      sink.write(Sounds.noise(1, 1, 99), 0, 99);
      sink.finish(List.of(new Marker(1, "a")));
    }
    try (var file = new RandomAccessFile(file().toFile(), "rw")) {
      file.setLength(file.length() - 3);
    }
    assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(99);
    assertThat(read()[0]).hasSize(99);
  }

  @Test
  void takeThatPassesTheLimitBecomesLongInPlaceAndIsRepairedAsThat() throws IOException {
    var sound = Sounds.noise(5, 1, 200_000);
    var sink =
        TakeSink.create(Disk.real(), file(), spec(1, SampleEncoding.FLOAT_32), note(), 500_000);
    sink.write(sound, 0, 100_000);
    assertThat(form()).isEqualTo("RIFF");
    sink.write(sound, 100_000, 100_000);
    assertThat(form()).isEqualTo("RF64");
    assertThat(read()[0]).isEqualTo(sound[0]);
    sink.close();
    assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(200_000);
    assertThat(lastNumber(Tools.run("soxi", "-s", file().toString()))).isEqualTo(200_000);
  }

  private String form() throws IOException {
    try (var in = Files.newInputStream(file())) {
      return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
    }
  }

  /// A sparse file of five gigabytes, of which nobody has written the header.
  @Test
  void repairKnowsFilesPastFourGigabytes() throws IOException {
    sink(1, SampleEncoding.FLOAT_32).close();
    long head = Files.size(file());
    long frames = 1_250_000_000L;
    try (var file = new RandomAccessFile(file().toFile(), "rw")) {
      file.setLength(head + 4 * frames + 2);
    }
    assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(frames);
    try (var source = WavSource.open(file())) {
      assertThat(source.format().container()).isEqualTo("rf64");
      assertThat(source.lengthFrames()).hasValue(frames);
      assertThat(source.findings()).isEmpty();
    }
    Files.delete(file());
  }

  @Test
  void whatIsReadBackHasTheSumThatWasKeptWhileWriting() throws IOException {
    var sink = sink(2, SampleEncoding.PCM_24);
    sink.write(Sounds.noise(2, 2, 700_001), 0, 700_001);
    var sum = sink.finish(List.of(new Marker(7, "here")));
    var proof = TakeProof.of(Disk.real(), file(), Progress.none());
    assertThat(proof.samplesSha256()).isEqualTo(sum);
    assertThat(Tools.run("sha256sum", file().toString())).startsWith(proof.fileSha256());
    try (var file = new RandomAccessFile(file().toFile(), "rw")) {
      file.seek(1_000_000);
      file.write(1);
    }
    assertThat(TakeProof.of(Disk.real(), file(), Progress.none()).samplesSha256())
        .isNotEqualTo(sum);
  }

  @Test
  void fullDiskLeavesAValidTakeOfWhatWentBefore() {
    var sound = Sounds.noise(9, 1, 100_000);
    var disk = new FullDisk(300_003);
    var sink = TakeSink.create(disk, file(), spec(1, SampleEncoding.FLOAT_32), note());
    assertThatThrownBy(() -> sink.write(sound, 0, 100_000))
        .isInstanceOf(WriteRefusal.class)
        .hasMessageContaining("disk is full");
    long frames = sink.writtenFrames();
    sink.finish(List.of());
    assertThat(frames).isBetween(40_000L, 75_000L);
    assertThat(read()[0]).isEqualTo(Arrays.copyOf(sound[0], (int) frames));
    assertThat(TakeRepair.repair(Disk.real(), file())).isEqualTo(frames);
  }

  @Test
  void nameThatIsTakenIsRefused() throws IOException {
    Files.writeString(file(), "a take of yesterday");
    assertThatThrownBy(() -> sink(1, SampleEncoding.FLOAT_32)).isInstanceOf(WriteRefusal.class);
    assertThat(file()).hasContent("a take of yesterday");
  }

  @Test
  void writingAllocatesNothing() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var sound = Sounds.noise(1, 1, 8192);
    try (var sink = sink(1, SampleEncoding.FLOAT_32)) {
      for (int i = 0; i < 200; i++) {
        sink.write(sound, 0, 8192);
      }
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 1000; i++) {
        sink.write(sound, 0, 8192);
      }
      // Once in a while the machine makes something of its own; not once a block.
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1000);
    }
  }
}
