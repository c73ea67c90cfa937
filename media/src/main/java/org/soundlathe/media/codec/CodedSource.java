package org.soundlathe.media.codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.finding.Finding;

/// A coded file being decoded by FFmpeg in a child process, which starts at the first read. Lengths
/// are exact: what an encoder put before and after the sound is left out.
public final class CodedSource implements AudioSource {
  // A small file can unpack to days of silence.
  private static final long MAX_SECONDS = 24 * 3600;
  private static final int SCRAP_FRAMES = 4_096;

  private final Ffmpeg ffmpeg;
  private final CodedFile file;
  private @Nullable Decoder decoder;
  private long framesRead;
  private boolean hasEnded;

  private CodedSource(Ffmpeg ffmpeg, CodedFile file) {
    this.ffmpeg = ffmpeg;
    this.file = file;
  }

  /// Any coded file but FLAC.
  ///
  /// @throws MediaException if FFmpeg is not there or finds no audio
  public static CodedSource open(Path path) {
    var ffmpeg = Ffmpeg.require(path);
    return new CodedSource(ffmpeg, CodedFile.probed(path, ffmpeg));
  }

  /// A FLAC file: its frames are surveyed first, for decoders pass over too much.
  ///
  /// @throws MediaException if FFmpeg is not there or no frame is whole
  public static CodedSource openFlac(Path path) {
    return new CodedSource(Ffmpeg.require(path), CodedFile.surveyed(path));
  }

  @Override
  public int read(float[][] into, int offset, int frames) {
    if (hasEnded) {
      return -1;
    }
    try {
      var running = running();
      long left = file.lengthFrames().orElse(Long.MAX_VALUE) - framesRead;
      int count = left > 0 ? running.read(into, offset, (int) Math.min(frames, left)) : -1;
      if (count < 0) {
        end(running);
        return -1;
      }
      framesRead += count;
      if (framesRead > MAX_SECONDS * file.format().sampleRateHz()) {
        throw new MediaException.LimitExceeded(file.path(), "it decodes to over a day of audio");
      }
      return count;
    } catch (IOException e) {
      throw Ffmpeg.failed(file.path(), e);
    }
  }

  private Decoder running() {
    if (decoder == null) {
      decoder = new Decoder(ffmpeg, file);
    }
    return decoder;
  }

  private void end(Decoder running) throws IOException {
    hasEnded = true;
    skipRest(running);
    boolean isWell = running.hasEndedWell();
    boolean isShort = framesRead < file.lengthFrames().orElse(0);
    if (framesRead == 0 && (isShort || !isWell)) {
      throw new MediaException.CodecFailed(file.path(), running.reason(), null);
    }
    if (isShort) {
      long stated = file.lengthFrames().orElse(0);
      file.findings().endsEarly(framesRead, stated, file.format().sampleRateHz());
    } else if (!isWell || running.hasComplained()) {
      file.findings().decoderComplained(running.reason());
    } else if (!running.isChecksumRight()) {
      file.findings().checksumWrong();
    }
    running.close();
  }

  /// Reads past the stated length: what an encoder put after the sound.
  private void skipRest(Decoder running) throws IOException {
    var scrap = new float[file.format().channels()][SCRAP_FRAMES];
    int count = 0;
    while (count >= 0) {
      count = running.read(scrap, 0, SCRAP_FRAMES);
    }
  }

  @Override
  public AudioFormat format() {
    return file.format();
  }

  @Override
  public OptionalLong lengthFrames() {
    return file.lengthFrames();
  }

  @Override
  public List<Finding> findings() {
    return file.findings().list();
  }

  @Override
  public Tags tags() {
    return file.tags();
  }

  @Override
  public List<Marker> markers() {
    return file.markers();
  }

  @Override
  public void close() {
    hasEnded = true;
    if (decoder != null) {
      decoder.close();
    }
  }
}
