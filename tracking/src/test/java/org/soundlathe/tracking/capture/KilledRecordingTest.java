package org.soundlathe.tracking.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundlathe.media.wav.WavSource;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.session.store.Access;
import org.soundlathe.session.store.SessionFolder;

/// Promise 3: a process that is killed while it records eight channels loses a second at most, and
/// the session has the rest. `-Dsoundlathe.kills=50` kills more often (benchmarks/soak-tracking).
final class KilledRecordingTest {
  private static final int MOST_WAIT_MS = 2500;

  @TempDir private Path folder;

  @Test
  void killLosesASecondAtMostAndTheSessionHasTheRest() throws IOException, InterruptedException {
    int kills = Integer.getInteger("soundlathe.kills", 2);
    long worst = 0;
    for (int seed = 1; seed <= kills; seed++) {
      worst = Math.max(worst, lostFrames(seed));
    }
    System.out.printf("%d kills: %d frames lost at most%n", kills, worst);
  }

  private long lostFrames(int seed) throws IOException, InterruptedException {
    var root = folder.resolve("song-" + seed);
    SessionFolder.create(Disk.real(), root, RecordingChild.emptySession()).close();
    Files.createDirectories(root.resolve("audio"));
    long reached = recordAndKill(root, new Random(seed).nextInt(MOST_WAIT_MS));
    long heard = reached - RecordingChild.START_FRAME;
    var files = files(root);
    files.forEach(file -> requirePlayable(file, seed));
    try (var session = SessionFolder.open(Disk.real(), root, Access.EDIT)) {
      long worst = 0;
      for (var track : session.session().tracks()) {
        long length = track.takes().stream().mapToLong(take -> take.lengthFrames()).sum();
        worst = Math.max(worst, heard - length);
        assertThat(heard - length).as("seed %d: lost", seed).isLessThan(RecordingChild.RATE_HZ);
      }
      for (var file : files) {
        requireExact(file, seed);
      }
      assertThat(session.session().lengthFrames() > 0)
          .as("seed %d", seed)
          .isEqualTo(session.openingFindings().stream().anyMatch(f -> f.code().equals("SL2310")));
      return worst;
    }
  }

  /// @return how far the device had come at least
  private static long recordAndKill(Path root, int afterMs)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var child =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                RecordingChild.class.getName(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    var reached = new AtomicLong();
    var reader =
        Thread.ofPlatform()
            .start(() -> {
              try (var lines =
                  new BufferedReader(
                      new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                  // A Java may say other things, too, such as which options it picked up.
                  if (line.matches("\\d+")) {
                    reached.set(Long.parseLong(line));
                  }
                }
              } catch (IOException _) {
                // the pipe of a process that was killed
              }
            });
    long limitNs = System.nanoTime() + 60_000_000_000L;
    while (reached.get() == 0) {
      assertThat(child.isAlive()).as("the child records").isTrue();
      if (System.nanoTime() > limitNs) {
        child.destroyForcibly();
        throw new AssertionError("the child did not record within a minute");
      }
      Thread.sleep(5);
    }
    Thread.sleep(afterMs);
    child.destroyForcibly();
    child.waitFor();
    reader.join();
    return reached.get();
  }

  private static List<Path> files(Path root) throws IOException {
    try (var paths = Files.list(root.resolve("audio"))) {
      return paths.filter(path -> path.toString().endsWith(".wav")).toList();
    }
  }

  /// As it lies there after the kill.
  private static void requirePlayable(Path file, int seed) {
    for (var command :
        List.of(
            List.of("sox", file.toString(), "-n", "stat"),
            List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "null", "-"))) {
      try {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("seed %d: %s: %s", seed, command, words).isZero();
      } catch (IOException e) {
        assumeTrue(false, command.getFirst() + " is not installed: " + e.getMessage());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void requireExact(Path file, int seed) {
    var name = new File(file.toString()).getName();
    int channel = Integer.parseInt(name.replaceAll("in-(\\d+)-.*", "$1")) - 1;
    try (var source = WavSource.open(file)) {
      assertThat(source.findings()).isEmpty();
      long frame = RecordingChild.START_FRAME;
      var block = new float[1][8192];
      for (int count = source.read(block, 0, 8192);
          count > 0;
          count = source.read(block, 0, 8192)) {
        for (int i = 0; i < count; i++, frame++) {
          if (block[0][i] != CountingRoom.sample(channel, frame)) {
            throw new AssertionError("seed " + seed + ", " + name + ", frame " + frame);
          }
        }
      }
    }
  }
}
