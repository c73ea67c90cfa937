package org.soundlathe.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.soundlathe.cli.console.Console;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.production.song.OutFolder;
import org.soundlathe.production.song.PassingFolder;

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
  private static final List<String> WISHES =
      List.of(
          "fader.gainDb=-12",
          "pan.position=20",
          "highPass.on=on",
          "equalizer1.on=on",
          "equalizer1.gainDb=3",
          "equalizer2.on=on",
          "equalizer2.gainDb=-3",
          "equalizer3.on=on",
          "equalizer3.gainDb=2",
          "compressor1.on=on",
          "compressor1.thresholdDb=-24");

  private Rehearsal() {}

  public static void main(String... args) {
    var nowhere = OutputStream.nullOutputStream();
    var console = Console.on(nowhere, nowhere, List.of(), Map.of());
    console.stopRequest().listen(() -> {});
    for (var line : LINES) {
      Lathe.run(console, line.toArray(String[]::new));
    }
    PassingFolder.with(folder -> measure(console, folder));
    PassingFolder.with(folder -> bounce(console, folder));
  }

  /// The JVM also keeps which loops grow hot and how they branch, so that a measurement need not
  /// find out again.
  private static ExitStatus measure(Console console, Path folder) {
    var file = folder.resolve("rehearsal.wav");
    write(file, 2, 20);
    Lathe.run(console, "measure", file.toString());
    return Lathe.run(console, "measure", "--json", file.toString());
  }

  /// A small song on a desk with the stages that every mix has.
  private static ExitStatus bounce(Console console, Path folder) {
    var tracks = OutFolder.make(folder.resolve("tracks"));
    for (int i = 0; i < 12; i++) {
      write(tracks.resolve("track" + (10 + i) + ".wav"), 1 + i % 2, 3);
    }
    var session = folder.resolve("session").toString();
    Lathe.run(console, "new", tracks.toString(), "-o", session);
    var wishes = new ArrayList<>(List.of("set", session));
    for (int i = 0; i < 12; i++) {
      for (var wish : WISHES) {
        wishes.add("track" + (10 + i) + "." + wish);
      }
    }
    Lathe.run(console, wishes.toArray(String[]::new));
    return Lathe.run(
        console,
        "bounce",
        session,
        "-o",
        folder.resolve("mix.wav").toString(),
        "--format",
        "wav24");
  }

  /// Noise that swells and fades.
  private static void write(Path file, int channels, int seconds) {
    var random = new Random(1);
    var block = new float[channels][seconds * RATE_HZ];
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
