package org.soundlathe.benchmarks.job;

import java.nio.file.Path;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.resample.ResampledSource;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Converts a file to another sample rate: `Resample IN RATE_HZ OUT.wav`.
public final class Resample {
  private static final int BLOCK_FRAMES = 8_192;

  private Resample() {}

  public static void main(String[] arguments) throws Exception {
    int rateHz = Integer.parseInt(arguments[1]);
    try (var source = ResampledSource.of(AudioFiles.open(Path.of(arguments[0])), rateHz)) {
      int channels = source.format().channels();
      var block = new float[channels][BLOCK_FRAMES];
      var spec = WavSpec.pcm24(rateHz, channels);
      try (var sink =
          WavSink.create(Disk.real(), Path.of(arguments[2]), spec, Disk.Overwrite.REPLACE)) {
        for (int count = source.read(block, 0, BLOCK_FRAMES);
            count >= 0;
            count = source.read(block, 0, BLOCK_FRAMES)) {
          sink.write(block, 0, count);
        }
        sink.commit();
      }
    }
  }
}
