package org.soundlathe.production.master;

import java.nio.file.Path;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.progress.Progress;

/// A mix that came as anything is decoded once into a WAV that can be read from any place.
public final class PlainWav {
  private static final int BLOCK_FRAMES = 8192;

  private PlainWav() {}

  /// @param scratch an existing folder for the decoded copy
  /// @return the file itself if it is a WAV, else the copy
  public static Path of(Path file, Path scratch, Disk disk, Progress progress) {
    try (var source = AudioFiles.open(file)) {
      return source.format().container().equals("wav")
          ? file
          : decode(source, scratch.resolve("mix.wav"), disk, progress);
    }
  }

  private static Path decode(AudioSource source, Path target, Disk disk, Progress progress) {
    int channels = source.format().channels();
    var spec = WavSpec.float32(source.format().sampleRateHz(), channels);
    try (var sink = WavSink.create(disk, target, spec, Disk.Overwrite.REPLACE)) {
      var block = new float[channels][BLOCK_FRAMES];
      for (int n = source.read(block, 0, BLOCK_FRAMES);
          n >= 0;
          n = source.read(block, 0, BLOCK_FRAMES)) {
        sink.write(block, 0, n);
        progress.at("decoding", 0);
      }
      sink.commit();
    }
    return target;
  }
}
