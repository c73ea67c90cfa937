package org.soundlathe.benchmarks.job;

import java.nio.file.Path;
import org.soundlathe.dsp.Spec;
import org.soundlathe.dsp.convolution.Convolver;
import org.soundlathe.dsp.convolution.Form;
import org.soundlathe.dsp.convolution.ImpulseResponse;
import org.soundlathe.dsp.convolution.Routing;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.wav.WavSink;
import org.soundlathe.media.wav.WavSpec;
import org.soundlathe.paperwork.file.Disk;

/// Plays a file through an impulse response: `Convolve IN RESPONSE OUT.wav`.
public final class Convolve {
  private static final int BLOCK_FRAMES = 8_192;
  private static final double WET_DB = -16.5;

  private Convolve() {}

  public static void main(String[] arguments) {
    try (var source = AudioFiles.open(Path.of(arguments[0]))) {
      int rateHz = source.format().sampleRateHz();
      int channels = source.format().channels();
      var spec = new Spec(rateHz, channels, BLOCK_FRAMES);
      var response = response(Path.of(arguments[1]));
      var settings = new Convolver.Settings(response, Routing.EACH, Form.OFFLINE, WET_DB, 100);
      var kernel = Convolver.prepare(spec, settings);
      var block = new float[channels][BLOCK_FRAMES];
      var wav = WavSpec.pcm24(rateHz, channels);
      try (var sink =
          WavSink.create(Disk.real(), Path.of(arguments[2]), wav, Disk.Overwrite.REPLACE)) {
        for (int count = source.read(block, 0, BLOCK_FRAMES);
            count >= 0;
            count = source.read(block, 0, BLOCK_FRAMES)) {
          kernel.process(block, count);
          sink.write(block, 0, count);
        }
        sink.commit();
      }
    }
  }

  private static ImpulseResponse response(Path file) {
    try (var source = AudioFiles.open(file)) {
      int frames = (int) source.lengthFrames().orElseThrow();
      var channels = new float[source.format().channels()][frames];
      int done = 0;
      for (int count = source.read(channels, 0, frames);
          count > 0;
          count = source.read(channels, done, frames - done)) {
        done += count;
      }
      return ImpulseResponse.of(source.format().sampleRateHz(), channels);
    }
  }
}
