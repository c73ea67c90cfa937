package org.soundlathe.media.codec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.AudioSource;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.Tags;
import org.soundlathe.media.flac.FlacMendedStream;
import org.soundlathe.media.flac.FlacSurvey;
import org.soundlathe.media.pcm.PcmBlocks;
import org.soundlathe.media.pcm.PcmLayout;
import org.soundlathe.paperwork.finding.Finding;

/// A coded file being decoded by FFmpeg in a child process, which starts at the first read. Lengths
/// are exact: what an encoder put before and after the sound is left out.
public final class CodedSource implements AudioSource {
  // A small file can unpack to days of silence.
  private static final long MAX_SECONDS = 24 * 3600;

  private final Ffmpeg ffmpeg;
  private final Path path;
  private final AudioFormat format;
  private final OptionalLong lengthFrames;
  private final Tags tags;
  private final List<Marker> markers;
  private final FileFindings findings;
  private final Optional<FlacMendedStream> mended;
  private final Optional<String> statedMd5;
  private final @Nullable SampleMd5 md5;
  private @Nullable Child child;
  private @Nullable PcmBlocks blocks;
  private long framesRead;
  private boolean hasEnded;

  private CodedSource(Ffmpeg ffmpeg, Path path, Probe probe) {
    this.ffmpeg = ffmpeg;
    this.path = path;
    this.format = probe.format();
    this.lengthFrames = probe.lengthFrames();
    this.tags = probe.tags();
    this.markers = probe.markers();
    this.findings = new FileFindings(path);
    this.mended = Optional.empty();
    this.statedMd5 = Optional.empty();
    this.md5 = null;
  }

  private CodedSource(Ffmpeg ffmpeg, Path path, FlacSurvey survey) {
    this.ffmpeg = ffmpeg;
    this.path = path;
    this.format = formatOf(survey);
    this.lengthFrames = OptionalLong.of(survey.lengthFrames());
    this.tags = FlacChapters.without(survey.tags());
    this.markers = FlacChapters.in(survey.tags(), format.sampleRateHz());
    this.findings = survey.findings();
    this.mended = survey.isSound() ? Optional.empty() : Optional.of(survey.mended());
    this.statedMd5 = survey.md5Hex();
    this.md5 = statedMd5.isPresent() ? new SampleMd5(survey.bitDepth()) : null;
  }

  private static AudioFormat formatOf(FlacSurvey survey) {
    int depth = survey.bitDepth();
    var encoding =
        switch ((depth + 7) / 8) {
          case 1 -> SampleEncoding.PCM_8;
          case 2 -> SampleEncoding.PCM_16;
          case 3 -> SampleEncoding.PCM_24;
          default -> SampleEncoding.PCM_32;
        };
    return new AudioFormat(
        survey.sampleRateHz(), survey.channels(), encoding, "flac", "flac", depth);
  }

  /// Any coded file but FLAC.
  ///
  /// @throws MediaException if FFmpeg is not there or finds no audio
  public static CodedSource open(Path path) {
    var ffmpeg = Ffmpeg.require(path);
    return new CodedSource(ffmpeg, path, Probe.of(ffmpeg, path));
  }

  /// A FLAC file: its frames are surveyed first, for decoders pass over too much.
  ///
  /// @throws MediaException if FFmpeg is not there or no frame is whole
  public static CodedSource openFlac(Path path) {
    return new CodedSource(Ffmpeg.require(path), path, FlacSurvey.of(path));
  }

  @Override
  public int read(float[][] into, int offset, int frames) {
    if (hasEnded) {
      return -1;
    }
    try {
      long left = lengthFrames.orElse(Long.MAX_VALUE) - framesRead;
      int count = left == 0 ? drain() : decoder().read(into, offset, (int) Math.min(frames, left));
      if (count < 0) {
        end();
        return -1;
      }
      framesRead += count;
      if (framesRead > MAX_SECONDS * format.sampleRateHz()) {
        throw new MediaException.LimitExceeded(path, "it decodes to more than a day of audio");
      }
      return count;
    } catch (IOException e) {
      throw Ffmpeg.failed(path, e);
    }
  }

  private PcmBlocks decoder() {
    if (blocks == null) {
      blocks = start();
    }
    return blocks;
  }

  private PcmBlocks start() {
    boolean isInteger = format.bitDepth() > 0 && !format.encoding().isFloat();
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-threads", "1"));
    if (mended.isPresent()) {
      arguments.addAll(List.of("-protocol_whitelist", "pipe", "-f", "flac", "-i", "pipe:0"));
    } else {
      arguments.add("-nostdin");
      arguments.addAll(InputOptions.of(path));
    }
    arguments.addAll(List.of("-map", "0:a:0", "-threads", "1"));
    arguments.addAll(List.of("-f", isInteger ? "s32le" : "f32le", "pipe:1"));
    var started = ffmpeg.start(path, arguments);
    child = started;
    mended.ifPresentOrElse(stream -> feed(started, stream), () -> closeInput(started));
    PcmBlocks.Bytes bytes = (into, offset, length) -> take(started, into, offset, length);
    return new PcmBlocks(bytes, isInteger ? PcmLayout.S32_LE : PcmLayout.F32_LE, format.channels());
  }

  private int take(Child from, byte[] into, int offset, int length) throws IOException {
    int count = from.read(into, offset, length);
    if (count > 0 && md5 != null) {
      md5.take(into, offset, count);
    }
    return count;
  }

  private static void feed(Child child, FlacMendedStream stream) {
    Thread.ofVirtual()
        .start(() -> {
          try (var input = child.input()) {
            stream.writeTo(input);
          } catch (IOException _) {
            // The decoder is gone; the reader of its output hears why.
            return;
          }
        });
  }

  private static void closeInput(Child child) {
    try {
      child.input().close();
    } catch (IOException _) {
      return;
    }
  }

  /// Reads past the stated length: what an encoder put after the sound.
  private int drain() throws IOException {
    var scrap = new float[format.channels()][4096];
    long surplus = 0;
    for (int count = 0; count >= 0; count = decoder().read(scrap, 0, 4096)) {
      surplus += count;
    }
    if (surplus > format.sampleRateHz()) {
      findings.goesOn(framesRead + surplus, framesRead);
    }
    return -1;
  }

  private void end() throws IOException {
    hasEnded = true;
    if (child == null) {
      return;
    }
    int exit = child.await();
    boolean isShort = framesRead < lengthFrames.orElse(0);
    if (framesRead == 0 && (exit != 0 || isShort)) {
      throw new MediaException.CodecFailed(path, Ffmpeg.reason(child), null);
    }
    if (isShort) {
      findings.endsEarly(framesRead, lengthFrames.orElse(0), format.sampleRateHz());
    } else if (!child.lastWords().isEmpty() || exit != 0) {
      findings.decoderComplained(Ffmpeg.reason(child));
    }
    if (md5 != null && !isShort && !md5.hex().equals(statedMd5.orElse(""))) {
      findings.checksumWrong();
    }
    child.close();
  }

  @Override
  public AudioFormat format() {
    return format;
  }

  @Override
  public OptionalLong lengthFrames() {
    return lengthFrames;
  }

  @Override
  public List<Finding> findings() {
    return findings.list();
  }

  @Override
  public Tags tags() {
    return tags;
  }

  @Override
  public List<Marker> markers() {
    return markers;
  }

  @Override
  public void close() {
    hasEnded = true;
    if (child != null) {
      child.close();
    }
  }
}
