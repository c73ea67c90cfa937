package org.soundlathe.media.measure;

import java.nio.file.Path;
import java.util.Optional;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.meter.SignalMeter;
import org.soundlathe.dsp.survey.FullMeter;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.MediaException;
import org.soundlathe.paperwork.progress.Progress;

/// Sends a whole file through the meters.
public final class FileMeter {
  private static final int BLOCK_FRAMES = 8_192;

  private FileMeter() {}

  /// @throws MediaException if the file cannot be read as audio
  /// @throws org.soundlathe.paperwork.progress.Interrupted if asked to stop
  public static FileMeasurement measure(Path path, Progress progress) {
    try (var source = AudioFiles.open(path)) {
      return measure(source, progress);
    }
  }

  /// Reads a source to its end.
  public static FileMeasurement measure(AudioSource source, Progress progress) {
    var format = source.format();
    var meter = new SignalMeter(format.sampleRateHz(), format.channels());
    long length = read(source, meter, progress);
    return new FileMeasurement(
        format, length, meter.figures(), Optional.empty(), source.findings());
  }

  /// Through every meter there is, which takes ten times as long.
  ///
  /// @throws MediaException if the file cannot be read as audio
  /// @throws org.soundlathe.paperwork.progress.Interrupted if asked to stop
  public static FileMeasurement measureAll(Path path, Progress progress) {
    try (var source = AudioFiles.open(path)) {
      var format = source.format();
      var meter = new FullMeter(format.sampleRateHz(), format.channels());
      long length = read(source, meter, progress);
      var figures = meter.figures(promisedBits(format));
      return new FileMeasurement(
          format, length, figures.signal(), Optional.of(figures), source.findings());
    }
  }

  /// A file of floating point, or a lossy one, promises no number of bits.
  private static int promisedBits(AudioFormat format) {
    return switch (format.encoding()) {
      case PCM_8, PCM_16, PCM_24, PCM_32 -> format.bitDepth();
      case FLOAT_32, FLOAT_64, LOSSY -> 0;
    };
  }

  private static long read(AudioSource source, Meter meter, Progress progress) {
    var block = new float[source.format().channels()][BLOCK_FRAMES];
    long length = 0;
    for (int count = source.read(block, 0, BLOCK_FRAMES);
        count >= 0;
        count = source.read(block, 0, BLOCK_FRAMES)) {
      meter.measure(block, 0, count);
      length += count;
      if (source.lengthFrames().isPresent()) {
        double stated = Math.max(1, source.lengthFrames().getAsLong());
        progress.at("measuring", Math.min(1, length / stated));
      }
    }
    return length;
  }
}
