package org.soundlathe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import tools.jackson.databind.JsonNode;

/// The bounce as people and scripts use it, on a small song with a bus and a hall.
final class BounceTest {
  private static final int RATE = 48_000;
  private static final int FRAMES = 2 * RATE;

  /// What may be left where files are added that went through 32-bit float.
  private static final double NULL_DB = -120;

  @TempDir static Path room;

  @TempDir Path folder;

  @BeforeAll
  static void recordASong() throws IOException {
    var tracks = Files.createDirectories(room.resolve("tracks"));
    record(tracks.resolve("Kick.wav"), 60, 4_000);
    record(tracks.resolve("Bass.wav"), 110, 30_000);
    record(tracks.resolve("Lead Vocal.wav"), 440, 20_000);
    record(tracks.resolve("BGV.wav"), 660, 25_000);
    assertThat(Run.lathe("new", tracks.toString(), "-o", session()).exitCode()).isZero();
    assertThat(Run.lathe("mix", session()).exitCode()).isZero();
    // Stems end before the mix bus.
    assertThat(Run.lathe("set", session(), "mix.fader.gainDb=0").exitCode()).isZero();
  }

  private static String session() {
    return room.resolve("song").toString();
  }

  @Test
  void stemsAddUpToTheMix() {
    var json = bounce("--stems", path("stems"));
    var stems = new ArrayList<float[][]>();
    json.get("stems").forEach(stem -> stems.add(read(Path.of(stem.asString()))));
    assertThat(stems).hasSizeGreaterThan(2);
    assertThat(leftDb(read(mix()), stems)).isLessThan(NULL_DB);
  }

  @Test
  void instrumentalAndACappellaAddUpToTheMix() {
    bounce("--versions", "instrumental,acappella,tv");
    var parts = List.<float[][]>of(read(version("instrumental")), read(version("acappella")));
    assertThat(leftDb(read(mix()), parts)).isLessThan(NULL_DB);
    assertThat(leftDb(read(version("acappella")), List.of())).isGreaterThan(-60);
    var instrumental = List.<float[][]>of(read(version("instrumental")));
    assertThat(leftDb(read(version("tv")), instrumental)).as("choir").isGreaterThan(-60);
  }

  @Test
  void aPartHoldsTheBitsOfTheWhole() {
    bounce();
    var whole = read(mix());
    assertThat(bounce("-f", "--from", "0.5", "--to", "0:01.5").get("status").asString())
        .isEqualTo("ok");
    var part = read(mix());
    assertThat(part[0]).hasSize(RATE);
    for (int side = 0; side < 2; side++) {
      assertThat(part[side])
          .containsExactly(Arrays.copyOfRange(whole[side], RATE / 2, RATE * 3 / 2));
    }
  }

  @Test
  void threadsAndBlocksChangeNoBit() {
    bounce("--threads", "1", "--block", "64");
    var one = read(mix());
    bounce("-f", "--threads", "4", "--block", "4096");
    assertThat(read(mix())).isDeepEqualTo(one);
  }

  @Test
  void rateAndFormatAreAsAsked() {
    var mix = bounce("--rate", "44100", "--format", "wav24", "--tail", "none").get("mix");
    assertThat(mix.get("sampleRateHz").asInt()).isEqualTo(44_100);
    assertThat(mix.get("bitDepth").asInt()).isEqualTo(24);
    assertThat(mix.get("lengthFrames").asInt()).isEqualTo(2 * 44_100);
  }

  @Test
  void aRehearsalNamesTheFilesAndWritesNone() {
    var json = bounce("-n", "--versions", "tv");
    assertThat(json.get("files")).hasSize(2);
    // Stereo float, two files: two seconds and ten of tail.
    assertThat(json.get("diskBytes").asLong()).isEqualTo(2L * 12 * RATE * 8);
    assertThat(mix()).doesNotExist();
  }

  @Test
  void aRecordingThatWasChangedIsToldAndAMissingOneRefused() throws IOException {
    var own = path("own");
    Run.lathe("new", room.resolve("tracks").toString(), "-o", own);
    try (var files = Files.list(Path.of(own, "audio"))) {
      var recording =
          files.filter(file -> file.toString().endsWith(".wav")).sorted().findFirst().orElseThrow();
      record(recording, 80, 9_000);
      Files.setLastModifiedTime(recording, FileTime.from(Instant.now().plusSeconds(5)));
      var changed = Run.lathe("bounce", own, "-o", mix().toString(), "--json");
      assertThat(changed.exitCode()).isEqualTo(4);
      assertThat(changed.out()).contains("SL3321");
      Files.delete(recording);
    }
    var missing = Run.lathe("bounce", own, "-f", "-o", mix().toString(), "--json");
    assertThat(missing.exitCode()).isEqualTo(5);
    assertThat(missing.json().get("code").asString()).isEqualTo("SL3502");
  }

  @Test
  void wishesThatMakeNoSenseAreExitCode2() {
    for (var wish :
        List.of(
            List.of("--versions", "karaoke"),
            List.of("--from", "1:00"),
            List.of("--from", "1", "--to", "0.5"),
            List.of("--tail", "long"),
            List.of("--tail", "601"),
            List.of("--format", "flac"),
            List.of("--rate", "7999"),
            List.of("--mute", "3-2"))) {
      var line = new ArrayList<>(List.of("bounce", session(), "-o", mix().toString()));
      line.addAll(wish);
      assertThat(Run.lathe(line.toArray(String[]::new)).exitCode()).as("%s", wish).isEqualTo(2);
    }
    assertThat(mix()).doesNotExist();
  }

  @Test
  void aFileThatStandsThereIsExitCode6AndStays() throws IOException {
    Files.writeString(version("tv"), "mine");
    var run = Run.lathe("bounce", session(), "-o", mix().toString(), "--versions", "tv", "--json");
    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(mix()).doesNotExist();
    assertThat(version("tv")).hasContent("mine");
  }

  private JsonNode bounce(String... more) {
    var line = new ArrayList<>(List.of("bounce", session(), "-o", mix().toString(), "--json"));
    line.addAll(List.of(more));
    var run = Run.lathe(line.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out()).isZero();
    return run.json();
  }

  private Path mix() {
    return folder.resolve("mix.wav");
  }

  private Path version(String word) {
    return folder.resolve("mix - " + word + ".wav");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /// A tone that is struck again and again.
  private static void record(Path file, double frequencyHz, int everyFrames) throws IOException {
    Files.deleteIfExists(file);
    var block = new float[1][FRAMES];
    for (int i = 0; i < FRAMES; i++) {
      double struck = StrictMath.exp(-(i % everyFrames) / 5_000.0);
      block[0][i] =
          (float) (0.3 * struck * StrictMath.sin(2 * StrictMath.PI * frequencyHz * i / RATE));
    }
    var spec = WavSpec.float32(RATE, 1);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, FRAMES);
      sink.commit();
    }
  }

  private static float[][] read(Path file) {
    try (var source = AudioFiles.open(file)) {
      int length = (int) source.lengthFrames().orElseThrow();
      var all = new float[2][length];
      for (int done = 0; done < length; ) {
        int got = source.read(all, done, length - done);
        assertThat(got).isPositive();
        done += got;
      }
      return all;
    }
  }

  /// What is left of a sound without its parts.
  private static double leftDb(float[][] whole, List<float[][]> parts) {
    double peak = 0;
    for (int side = 0; side < 2; side++) {
      for (int i = 0; i < whole[side].length; i++) {
        double left = whole[side][i];
        for (float[][] part : parts) {
          left -= part[side][i];
        }
        peak = Math.max(peak, Math.abs(left));
      }
    }
    return Decibels.ofGain(peak);
  }
}
