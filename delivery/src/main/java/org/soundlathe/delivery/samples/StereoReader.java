package org.soundlathe.delivery.samples;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.soundlathe.dsp.Finite;
import org.soundlathe.media.AudioFiles;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.SeekableSource;
import org.soundlathe.media.resample.ResampledSource;
import org.soundlathe.paperwork.finding.Finding;

/// Reads a mono or stereo file as stereo; a mono file plays on both sides.
final class StereoReader implements Closeable {
  static final int BLOCK_FRAMES = 16_384;

  private final AudioSource source;
  private final Path path;

  private StereoReader(AudioSource source, Path path) {
    this.source = source;
    this.path = path;
  }

  /// At the file's own rate.
  ///
  /// @throws SamplesRefusal if the file has more than two channels
  static StereoReader open(Path path) {
    return new StereoReader(checked(path), path);
  }

  /// At a given rate, resampled where the file has another one.
  static StereoReader open(Path path, int sampleRateHz) {
    return new StereoReader(ResampledSource.of(checked(path), sampleRateHz), path);
  }

  private static AudioSource checked(Path path) {
    var source = AudioFiles.open(path);
    if (source.format().channels() > Excerpt.CHANNELS) {
      source.close();
      throw SamplesRefusal.channels(path, source.format().channels());
    }
    return source;
  }

  int sampleRateHz() {
    return source.format().sampleRateHz();
  }

  /// What the file says of its length, 0 if nothing.
  long statedLengthFrames() {
    return source.lengthFrames().orElse(0);
  }

  /// How long the file is; reads it to its end where it does not say so itself.
  long lengthFrames() {
    return source.lengthFrames().isPresent()
        ? source.lengthFrames().getAsLong()
        : skip(Long.MAX_VALUE);
  }

  /// @return how many frames were read into both channels, or -1 at the end
  int read(float[][] into, int offset, int frames) {
    var count = source.read(into, offset, frames);
    if (count > 0 && source.format().channels() == 1) {
      System.arraycopy(into[0], offset, into[1], offset, count);
    }
    return count;
  }

  /// The stretch from a frame on; silence stands where the file has nothing.
  Excerpt excerpt(long startFrame, int lengthFrames) {
    var sound = new float[Excerpt.CHANNELS][lengthFrames];
    var at = (int) Math.min(lengthFrames, Math.max(0, -startFrame));
    moveTo(Math.max(0, startFrame));
    while (at < lengthFrames) {
      var count = read(sound, at, Math.min(BLOCK_FRAMES, lengthFrames - at));
      if (count < 0) {
        break;
      }
      at += count;
    }
    for (var channel : sound) {
      Finite.mend(channel, lengthFrames);
    }
    return new Excerpt(sound, sampleRateHz());
  }

  /// What was odd about the file, said of it by name.
  List<Finding> findings() {
    var name = Objects.requireNonNullElse(path.getFileName(), path).toString();
    return source.findings().stream().map(finding -> finding.on(name)).toList();
  }

  @Override
  public void close() {
    source.close();
  }

  private void moveTo(long frame) {
    if (source instanceof SeekableSource seekable) {
      seekable.seek(Math.min(frame, lengthFrames()));
    } else {
      skip(frame);
    }
  }

  private long skip(long frames) {
    var scrap = new float[Excerpt.CHANNELS][BLOCK_FRAMES];
    var skipped = 0L;
    while (skipped < frames) {
      var count = source.read(scrap, 0, (int) Math.min(BLOCK_FRAMES, frames - skipped));
      if (count < 0) {
        break;
      }
      skipped += count;
    }
    return skipped;
  }
}
