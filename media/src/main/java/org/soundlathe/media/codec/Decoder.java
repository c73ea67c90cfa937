package org.soundlathe.media.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soundlathe.media.flac.FlacMendedStream;
import org.soundlathe.media.pcm.PcmBlocks;
import org.soundlathe.media.pcm.PcmLayout;

/// FFmpeg at work on one file, handing over raw samples through a pipe.
final class Decoder implements AutoCloseable {
  private final CodedFile file;
  private final Child child;
  private final Optional<SampleMd5> md5;
  private final PcmBlocks blocks;

  Decoder(Ffmpeg ffmpeg, CodedFile file) {
    this.file = file;
    this.md5 = file.md5Hex().map(_ -> new SampleMd5(file.format().bitDepth()));
    this.child = ffmpeg.start(file.path(), arguments(file));
    this.blocks = new PcmBlocks(this::take, file.piped(), file.format().channels());
    file.mended().ifPresentOrElse(this::feed, this::closeInput);
  }

  private static List<String> arguments(CodedFile file) {
    var arguments = new ArrayList<>(List.of("-threads", "1"));
    if (file.mended().isPresent()) {
      arguments.addAll(List.of("-protocol_whitelist", "pipe", "-f", "flac", "-i", "pipe:0"));
    } else {
      arguments.add("-nostdin");
      arguments.addAll(InputOptions.of(file.path()));
    }
    var format = file.piped() == PcmLayout.S32_LE ? "s32le" : "f32le";
    arguments.addAll(List.of("-map", "0:a:0", "-threads", "1", "-f", format, "pipe:1"));
    return arguments;
  }

  private void feed(FlacMendedStream stream) {
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

  private void closeInput() {
    try {
      child.input().close();
    } catch (IOException _) {
      // It is gone already, which the first read tells.
      return;
    }
  }

  private int take(byte[] into, int offset, int length) throws IOException {
    int count = child.read(into, offset, length);
    if (count > 0 && md5.isPresent()) {
      md5.get().take(into, offset, count);
    }
    return count;
  }

  /// As [PcmBlocks#read].
  int read(float[][] into, int offset, int frames) throws IOException {
    return blocks.read(into, offset, frames);
  }

  /// Waits for its end, after the last sample.
  ///
  /// @return whether it came to it without an error
  boolean hasEndedWell() throws IOException {
    return child.await() == 0;
  }

  boolean hasComplained() {
    return !child.lastWords().isEmpty();
  }

  /// What it said, in words for a message.
  String reason() {
    return Ffmpeg.reason(file.path(), child);
  }

  /// Whether the audio sums up to what the file says; once, after the last sample.
  boolean isChecksumRight() {
    return md5.isEmpty() || md5.get().hex().equals(file.md5Hex().orElse(""));
  }

  @Override
  public void close() {
    child.close();
  }
}
