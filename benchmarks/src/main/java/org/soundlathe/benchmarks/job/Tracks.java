package org.soundlathe.benchmarks.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.wav.WavHeader;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Makes the tracks of a song, 24 bit, 48 kHz, odd ones mono, even ones stereo: `Tracks FOLDER
/// COUNT SECONDS` writes t001.wav and so on.
public final class Tracks {
  private static final int RATE_HZ = 48_000;

  private Tracks() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    for (int number = 1; number <= count; number++) {
      write(folder.resolve(String.format(Locale.ROOT, "t%03d.wav", number)), number, seconds);
    }
  }

  private static void write(Path file, int number, int seconds) {
    int channels = number % 2 == 1 ? 1 : 2;
    var player = new Player(number, channels, RATE_HZ);
    var block = new float[channels][RATE_HZ];
    // ecasound reads no extensible header.
    var spec =
        new WavSpec(
            RATE_HZ, channels, SampleEncoding.PCM_24, WavHeader.PLAIN, Optional.empty(), List.of());
    try (var sink = WavSink.create(Disk.real(), file, spec, Disk.Overwrite.REPLACE)) {
      for (int second = 0; second < seconds; second++) {
        player.play(block, RATE_HZ);
        sink.write(block, 0, RATE_HZ);
      }
      sink.commit();
    }
  }
}
