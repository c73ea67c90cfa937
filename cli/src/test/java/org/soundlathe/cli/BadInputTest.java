package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import tools.jackson.databind.JsonNode;

/// What people send that is not a folder of good tracks: each has a message and its exit code, and
/// nothing is left half-written.
final class BadInputTest {
  private static final int RATE_HZ = 44_100;

  @TempDir private Path folder;
  private Path tracks = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    tracks = Files.createDirectory(folder.resolve("Träcks & \"more\""));
    out = folder.resolve("out");
  }

  private void tone(String name, double hz, double seconds) throws IOException {
    var block = new float[1][(int) (RATE_HZ * seconds)];
    for (int i = 0; i < block[0].length; i++) {
      double beat = i % (RATE_HZ / 2) < RATE_HZ / 4 ? 0.3 : 0.05;
      block[0][i] = (float) (beat * StrictMath.sin(2 * Math.PI * hz * i / RATE_HZ));
    }
    var file = tracks.resolve(name);
    Files.createDirectories(file.getParent());
    var spec = WavSpec.pcm24(RATE_HZ, 1);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, block[0].length);
      sink.commit();
    }
  }

  private void text(String name) throws IOException {
    Files.writeString(tracks.resolve(name), "bring the tambourine");
  }

  private Run produce(String... more) {
    var args = new String[more.length + 5];
    System.arraycopy(
        new String[] {"produce", tracks.toString(), "-o", out.toString(), "--json"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Run.lathe(args);
  }

  private static List<String> codes(JsonNode result) {
    return result.get("findings").valueStream().map(each -> each.get("code").asString()).toList();
  }

  private List<String> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private void refused(Run run, int exitCode, String code) throws IOException {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.json().get("status").asString()).isEqualTo("error");
    assertThat(run.json().get("code").asString()).isEqualTo(code);
    assertThat(run.err()).isEmpty();
    assertThat(left()).doesNotContain("out", ".out.part", ".out.work");
  }

  @ParameterizedTest
  @ValueSource(strings = {"produce", "new"})
  void anEmptyFolderAMissingOneAndATextAloneAreRefused(String command) throws IOException {
    var here = tracks.toString();
    refused(Run.lathe(command, here, "-o", out.toString(), "--json"), 5, "SL3206");
    refused(Run.lathe(command, here + "/no", "-o", out.toString(), "--json"), 5, "SL3201");
    text("a.wav");
    refused(Run.lathe(command, here, "-o", out.toString(), "--json"), 5, "SL3203");
  }

  @Test
  void aTextAmongTracksIsAFindingWithoutAnyPathOfThisMachine() throws IOException {
    tone("Kick.wav", 60, 2);
    text("zz.wav");
    var run = Run.lathe("check", tracks.toString(), "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(codes(run.json())).contains("SL2340");
    assertThat(run.out()).doesNotContain(folder.toString(), "file:");
    assertThat(run.json().get("tracks").get(0).get("bitDepth").asInt()).isEqualTo(24);
  }

  @Test
  void aZipThatWouldLeaveItsFolderIsRefused() throws IOException {
    var zip = folder.resolve("song.zip");
    try (var archive = new ZipOutputStream(Files.newOutputStream(zip))) {
      archive.putNextEntry(new ZipEntry("../../evil.wav"));
      archive.write(new byte[100]);
    }
    refused(Run.lathe("new", zip.toString(), "-o", out.toString(), "--json"), 5, "SL3207");
  }

  @Test
  void tracksWithNothingToHearMakeNoRecord() throws IOException {
    tone("Kick.wav", 0, 2);
    refused(produce(), 5, "SL3601");
  }

  @Test
  void aSongOfAFifthOfASecondHasItsMastersButNoSamples() throws IOException {
    tone("Lead Vox.wav", 440, 0.2);
    var run = produce("--for", "radio");
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.json().get("samples")).isEmpty();
    assertThat(codes(run.json())).contains("SL2801");
    assertThat(out.resolve("START-HERE.html")).exists();
    assertThat(run.json().get("mix").propertyNames())
        .contains("path", "format", "codec", "bitDepth", "channels", "dcOffset", "plrDb");
  }

  @Test
  void anExistingOutIsRefusedAndMixedAnewWhenAskedFor() throws IOException {
    tone("Lead Vox.wav", 440, 0.2);
    assertThat(produce("--for", "radio").exitCode()).isZero();
    assertThat(produce("--for", "radio").json().get("code").asString()).isEqualTo("SL3010");
    var again = produce("--for", "radio", "--force");
    assertThat(again.exitCode()).as(again.out()).isZero();
    assertThat(out.resolve(".work")).doesNotExist();
  }

  @Test
  void aForcedRunWithOtherTracksLeavesTheSessionAlone() throws IOException {
    tone("Lead Vox.wav", 440, 0.2);
    assertThat(produce("--for", "radio").exitCode()).isZero();
    tone("Bass.wav", 80, 0.2);
    var again = produce("--for", "radio", "--force");
    assertThat(again.json().get("code").asString()).isEqualTo("SL3801");
    var session = Run.lathe("tracks", out.resolve("session").toString(), "--json");
    assertThat(session.json().get("tracks")).hasSize(1);
    assertThat(out.resolve(".work")).doesNotExist();
  }

  @Test
  void aForcedRunThatCannotReadItsTracksKeepsTheEarlierSession() throws IOException {
    tone("Lead Vox.wav", 440, 0.2);
    assertThat(produce("--for", "radio").exitCode()).isZero();
    Files.delete(tracks.resolve("Lead Vox.wav"));
    text("a.wav");
    assertThat(produce("--for", "radio", "--force").exitCode()).isEqualTo(5);
    assertThat(Run.lathe("log", out.resolve("session").toString()).exitCode()).isZero();
    assertThat(out.resolve(".work")).doesNotExist();
  }

  @Test
  void resultsThatLieAmongTheTracksAreNotTakenForTracks() throws IOException {
    tone("Kick.wav", 60, 1);
    tone("Rough Mix.wav", 220, 1);
    tone("aside 1.wav", 330, 1);
    out = tracks.resolve("session of mine");
    var here = tracks.toString();
    var first = Run.lathe("new", here, "-o", out.toString(), "--json");
    assertThat(first.exitCode()).as(first.out()).isZero();
    var second = Run.lathe("check", here, "--json");
    assertThat(second.exitCode()).as(second.out()).isZero();
    assertThat(second.json().get("tracks")).hasSize(2);
    assertThat(codes(second.json())).contains("SL1236");
  }

  @Test
  void aDemoThatIsOnlyToBeEstimatedWritesNothing() {
    var run = Run.lathe("demo", "-o", out.toString(), "--dry-run", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().get("diskBytes").asLong()).isPositive();
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "produce",
        "demo",
        "new",
        "check",
        "mix",
        "explain",
        "set",
        "tracks",
        "undo",
        "redo",
        "log",
        "bounce",
        "master",
        "samples",
        "measure",
        "doctor",
        "completion",
        "help"
      })
  void aMisspeltCommandLineIsOneJsonObjectAndExitCode2(String command) {
    var run = Run.lathe(command, "--no-such-option", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3101");
    assertThat(run.err()).isEmpty();
    assertThat(Run.lathe(command, "--help").out().lines().count()).isLessThanOrEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"mix", "explain", "tracks", "undo", "redo", "log"})
  void aFolderThatIsNoSessionIsExitCode10(String command) {
    var run = Run.lathe(command, tracks.toString(), "--json");
    assertThat(run.exitCode()).isEqualTo(10);
    assertThat(run.json().get("code").asString()).isEqualTo("SL3301");
  }

  @Test
  void eachDamagedFileOfTheCollectionHasItsOwnOutcome() {
    var root = Path.of(System.getProperty("soundlathe.root", "."));
    var damaged = root.resolve("../shared/data/bad-input").normalize();
    Assumptions.assumeTrue(Files.isDirectory(damaged), damaged + " is not here");
    var run = Run.lathe("check", damaged.toString(), "--json");
    assertThat(run.exitCode()).isZero();
    var codes = codes(run.json());
    assertThat(codes.stream().filter("SL2340"::equals)).hasSize(5);
    assertThat(codes.stream().filter("SL2213"::equals)).hasSize(9);
    assertThat(codes).contains("SL2212", "SL1214");
    assertThat(run.json().get("tracks")).hasSize(16);
    assertThat(run.out()).doesNotContain(root.toAbsolutePath().normalize().getParent() + "/");
  }
}
