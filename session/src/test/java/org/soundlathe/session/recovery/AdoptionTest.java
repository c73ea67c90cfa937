package org.soundlathe.session.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.Marker;
import org.soundlathe.media.wav.TakeNote;
import org.soundlathe.media.wav.TakeSink;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.session.Session;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;
import org.soundlathe.session.store.Songs;
import org.soundlathe.session.track.Equipment;
import org.soundlathe.session.track.Take;
import org.soundlathe.session.track.TakeGap;

/// What a dead run recorded comes into the session, and nothing that it left keeps the session from
/// opening.
final class AdoptionTest {
  private static final String FILE = "audio/kick-t02.wav";
  private static final Equipment EQUIPMENT =
      Equipment.UNKNOWN.withMicrophone("D 112").withPlayer("Ben");

  @TempDir private Path folder;
  private Path root = Path.of("");

  @BeforeEach
  void make() throws IOException {
    root = folder.resolve("song");
    SessionFolder.create(Disk.real(), root, Songs.song()).close();
    Files.createDirectories(root.resolve("audio"));
  }

  private RecoveryLog log() {
    return RecoveryLog.begin(Disk.real(), root, "virtual", 48_000, 0);
  }

  private Path onlyLog() throws IOException {
    try (var files = Files.list(root.resolve("recovery"))) {
      return files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  /// Records 3.5 s, of which the header knows 3, and dies.
  private void recordAndDie() {
    var log = log();
    log.armed("r1", 96_000, List.of(new ArmedTake("kick", FILE, 4, EQUIPMENT)));
    var spec = WavSpec.float32(48_000, 1);
    var note = TakeNote.of("Song", "t02", List.of("Kick"));
    var sink = TakeSink.create(Disk.real(), root.resolve(FILE), spec, note);
    for (int i = 0; i < 42; i++) {
      sink.write(new float[1][4000], 0, 4000);
    }
    log.gap("r1", new TakeGap(1000, 64, TakeGap.Kind.DEVICE));
    log.marker("r1", 2000, "verse");
    log.progress("r1", 144_000);
  }

  private Session open(List<Finding> findings) {
    try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
      findings.addAll(session.openingFindings());
      return session.session();
    }
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  @Test
  void takesOfADeadRunStandInTheSessionAsOneStep() throws IOException {
    recordAndDie();
    try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
      assertThat(codes(session.openingFindings())).contains("SL2310");
      var track = session.session().track("kick").orElseThrow();
      var take = track.takes().getLast();
      assertThat(take.file()).isEqualTo(FILE);
      assertThat(take.startFrame()).isEqualTo(96_000);
      assertThat(take.lengthFrames()).isEqualTo(168_000);
      assertThat(take.pass()).isEqualTo(4);
      assertThat(take.equipment()).isEqualTo(EQUIPMENT);
      assertThat(take.gaps()).containsExactly(new TakeGap(1000, 64, TakeGap.Kind.DEVICE));
      assertThat(session.session().markers()).contains(new Marker(98_000, "verse"));
      assertThat(track.comp())
          .anyMatch(range -> range.take().equals(take.id()) && range.fromFrame() == 96_000);
      session.undo();
      assertThat(session.session()).isEqualTo(Songs.song());
    }
    try (var source = WavSource.open(root.resolve(FILE))) {
      assertThat(source.lengthFrames()).hasValue(168_000);
      assertThat(source.findings()).isEmpty();
    }
  }

  @Test
  void printThatStandsWholeComesWithItsDryTakeAndDoesNotSound() throws IOException {
    recordAndDie();
    try (var log = RecoveryLog.begin(Disk.real(), root, "virtual", 48_000, 0)) {
      var dry = "audio/kick-t03.wav";
      log.armed("r1", 0, List.of(new ArmedTake("kick", dry, 5, EQUIPMENT)));
      write(dry, 24_000);
      log.ended("r1", Map.of(dry, ""));
      log.printed("r1", "audio/kick-t04-wet.wav", dry, "", List.of(2, 3));
      log.printed("r1", "audio/kick-t05-wet.wav", dry, "", List.of(2, 3));
      log.printed("r1", "audio/kick-t06-wet.wav", dry, "", List.of(2, 3));
      write("audio/kick-t04-wet.wav", 24_000);
      write("audio/kick-t05-wet.wav", 23_000);
    }
    var track = open(new ArrayList<>()).track("kick").orElseThrow();
    var wet = track.takes().getLast();
    assertThat(wet.file()).isEqualTo("audio/kick-t04-wet.wav");
    assertThat(wet.kind()).isEqualTo(Take.Kind.WET);
    assertThat(wet.dryTake()).isEqualTo(track.takes().get(track.takes().size() - 2).id());
    assertThat(wet.printedInserts()).containsExactly(2, 3);
    assertThat(wet.equipment()).isEqualTo(EQUIPMENT);
    assertThat(track.comp()).noneMatch(range -> range.take().equals(wet.id()));
  }

  private void write(String file, int frames) {
    var spec = WavSpec.float32(48_000, 1);
    var note = TakeNote.of("Song", "t", List.of("Kick"));
    try (var sink = TakeSink.create(Disk.real(), root.resolve(file), spec, note)) {
      sink.write(new float[1][frames], 0, frames);
    }
  }

  @Test
  void adoptingTwiceAddsNothing() throws IOException {
    recordAndDie();
    var bytes = Files.readAllBytes(onlyLog());
    var log = onlyLog();
    var first = open(new ArrayList<>());
    Files.write(log, bytes); // as if the run that adopted had died before it put the log aside
    assertThat(open(new ArrayList<>())).isEqualTo(first);
    assertThat(log).doesNotExist();
  }

  @Test
  void lookingAloneAdoptsNothing() throws IOException {
    recordAndDie();
    try (var session = SessionFolder.open(Disk.real(), root, Access.READ)) {
      assertThat(session.session()).isEqualTo(Songs.song());
    }
    assertThat(onlyLog()).exists();
  }

  @Test
  void logOfARunThatWasFinishedIsGone() {
    try (var log = log()) {
      log.armed("r1", 0, List.of(new ArmedTake("kick", FILE, 1, EQUIPMENT)));
      log.ended("r1", Map.of(FILE, "0".repeat(64)));
      log.settled("r1");
    }
    assertThat(root.resolve("recovery")).isEmptyDirectory();
  }

  /// Cut off anywhere, and with any byte turned over.
  @Test
  void noLogKeepsTheSessionFromOpening() throws IOException {
    recordAndDie();
    var sound = Files.readAllBytes(root.resolve(FILE));
    var whole = Files.readAllBytes(onlyLog());
    for (long seed = 1; seed <= 40; seed++) {
      var random = new Random(seed);
      var bytes = Arrays.copyOf(whole, seed % 2 == 0 ? random.nextInt(whole.length) : whole.length);
      if (bytes.length > 0 && seed % 2 == 1) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(root.resolve("recovery/run-001.ndjson"), bytes);
      Files.write(root.resolve(FILE), sound);
      var findings = new ArrayList<Finding>();
      var session = open(findings);
      assertThat(session.tracks()).as("seed %d", seed).hasSize(3);
      if (seed % 2 == 1) {
        assertThat(codes(findings)).as("seed %d", seed).contains("SL2311");
      }
    }
  }

  @Test
  void logOfNothingButRubbishIsPutAside() throws IOException {
    Files.createDirectories(root.resolve("recovery"));
    var log = root.resolve("recovery/run-001.ndjson");
    Files.writeString(log, "rubbish\n\n{}\n\u0000\n".repeat(3));
    var findings = new ArrayList<Finding>();
    assertThat(open(findings)).isEqualTo(Songs.song());
    assertThat(codes(findings)).contains("SL2311");
    assertThat(root.resolve("recovery/adopted/run-001.ndjson")).exists();
  }

  @Test
  void fileThatIsNoTakeAndTrackThatIsNotThereAreSaid() throws IOException {
    var log = log();
    log.armed(
        "r1",
        0,
        List.of(
            new ArmedTake("kick", FILE, 1, EQUIPMENT),
            new ArmedTake("nobody", "audio/nobody-t01.wav", 1, EQUIPMENT),
            new ArmedTake("bass", "../outside.wav", 1, EQUIPMENT)));
    Files.writeString(root.resolve(FILE), "not a take", StandardOpenOption.CREATE_NEW);
    var findings = new ArrayList<Finding>();
    assertThat(open(findings)).isEqualTo(Songs.song());
    assertThat(codes(findings).stream().filter("SL2312"::equals)).hasSize(3);
    assertThat(root.resolve(FILE)).hasContent("not a take");
  }
}
