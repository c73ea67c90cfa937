package org.soundlathe.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
  @TempDir Path cache;

  private Ffmpeg unpack() {
    var platform = Platform.here().orElseThrow();
    return Ffmpeg.find(platform, cache).orElseThrow();
  }

  @Test
  void itComesWithSoundlatheAndRuns() {
    assertThat(unpack().version()).startsWith("8.");
  }

  @Test
  void severalRunsUnpackItAtTheSameTimeAndAllWork() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<String>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(() -> unpack().version());
      }
      for (var run : threads.invokeAll(runs)) {
        assertThat(run.get()).startsWith("8.");
      }
    }
    assertThat(cache.toFile().list()).hasSize(1);
  }

  @Test
  void aHalfUnpackedFolderIsMended() throws IOException {
    var library =
        unpack()
            .folder()
            .resolve(
                Platform.here().orElseThrow().name().startsWith("windows")
                    ? "ffmpeg.exe"
                    : "ffmpeg");
    Files.write(library, new byte[10]);
    assertThat(unpack().version()).startsWith("8.");
    assertThat(cache.toFile().list()).hasSize(1);
  }

  @Test
  void onLinuxItNeedsNoLibraryOfScreensAndSoundCards() throws Exception {
    var platform = Platform.here().orElseThrow();
    Assumptions.assumeTrue(platform.name().startsWith("linux"), "only Linux has stand-ins");
    var folder = unpack().folder();
    var builder = new ProcessBuilder(folder.resolve("ffmpeg").toString());
    builder.environment().put("LD_LIBRARY_PATH", folder.toString());
    builder.environment().put("LD_TRACE_LOADED_OBJECTS", "1");
    var process = builder.start();
    var loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    var foreign =
        loaded.lines().filter(line -> line.contains("=>") && !line.contains(folder + "/"));
    assertThat(foreign.map(line -> line.strip().replaceAll("[.].*", "")))
        .isSubsetOf("libm", "libgcc_s", "libc", "libstdc++", "libdl", "libpthread", "librt");
  }

  @Test
  void machinesThatItDoesNotComeForHaveNone() {
    assertThat(Platform.of("Linux", "riscv64")).isEmpty();
    assertThat(Platform.of("SunOS", "amd64")).isEmpty();
    assertThat(Platform.of("Mac OS X", "aarch64").map(Platform::name)).hasValue("macosx-arm64");
    assertThat(Platform.of("Windows 11", "amd64").map(Platform::name)).hasValue("windows-x86_64");
    var other = new Platform("other-cpu", "", List.of(), EmptyLibrary.Machine.X86_64);
    assertThat(Ffmpeg.find(other, cache)).isEqualTo(Optional.empty());
  }

  @Test
  void theCacheFolderIsWhereEachSystemWantsIt() {
    var home = Path.of("").toAbsolutePath().toString();
    assertThat(CacheFolder.soundlathe(Map.of(), "Linux", home))
        .isEqualTo(Path.of(home, ".cache", "soundlathe"));
    assertThat(CacheFolder.soundlathe(Map.of("XDG_CACHE_HOME", home), "Linux", "x"))
        .isEqualTo(Path.of(home, "soundlathe"));
    assertThat(CacheFolder.soundlathe(Map.of(), "Mac OS X", home))
        .isEqualTo(Path.of(home, "Library", "Caches", "soundlathe"));
    assertThat(CacheFolder.soundlathe(Map.of("LOCALAPPDATA", home), "Windows 11", "x"))
        .isEqualTo(Path.of(home, "soundlathe", "cache"));
  }
}
