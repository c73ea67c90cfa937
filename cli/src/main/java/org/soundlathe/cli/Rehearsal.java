package org.soundlathe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.soundlathe.cli.console.Console;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// A short run at setting up, from which the JVM learns what every later start needs.
final class Rehearsal {
  private static final List<List<String>> LINES =
      List.of(
          List.of("--version"),
          List.of("help"),
          List.of("doctor", "--json"),
          List.of("help", "SL3101"),
          List.of("completion", "fish"),
          List.of("completion", "--help"),
          List.of("measure", "no-such-file.wav"),
          List.of("set", "no-such-session", "kick.mute=on"),
          List.of("tracks", "no-such-session", "--json"),
          List.of("no-such-command"));

  private static final int RATE_HZ = 48_000;
  private static final int SECONDS = 20;

  private Rehearsal() {}

  public static void main(String... args) throws IOException {
    var nowhere = OutputStream.nullOutputStream();
    var console = Console.on(nowhere, nowhere, List.of(), Map.of());
    console.stopRequest().listen(() -> {});
    for (var line : LINES) {
      Lathe.run(console, line.toArray(String[]::new));
    }
    measure(console);
  }

  /// The JVM also keeps which loops grow hot and how they branch, so that a measurement need not
  /// find out again.
  private static void measure(Console console) throws IOException {
    var folder = Files.createTempDirectory("soundlathe");
    var file = folder.resolve("rehearsal.wav");
    try {
      write(file);
      Lathe.run(console, "measure", file.toString());
      Lathe.run(console, "measure", "--json", file.toString());
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /// Noise that swells and fades.
  private static void write(Path file) {
    var random = new Random(1);
    var block = new float[2][SECONDS * RATE_HZ];
    for (float[] signal : block) {
      for (int i = 0; i < signal.length; i++) {
        signal[i] = (random.nextFloat() - 0.5f) * (i % RATE_HZ) / RATE_HZ;
      }
    }
    var spec = WavSpec.pcm24(RATE_HZ, block.length);
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REFUSE)) {
      sink.write(block, 0, block[0].length);
      sink.commit();
    }
  }
}
