package org.soundlathe.media.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.pcm.SampleEncoder;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A coded file being written by FFmpeg in a child process, fed through a pipe.
///
/// Equal audio and tags give equal bytes for a given FFmpeg: one thread, bit-exact flags, no date
/// and no encoder's version. One thread at a time.
public final class CodedSink implements AudioSink {
  private static final int BUFFER_BYTES = 1 << 18;

  private final SafeFile file;
  private final CodedSpec spec;
  private final Child child;
  private final int frameBytes;
  private final byte[] buffer;
  private int buffered;

  private CodedSink(SafeFile file, CodedSpec spec, Child child) {
    this.file = file;
    this.spec = spec;
    this.child = child;
    this.frameBytes = spec.coding().piped().bytes() * spec.channels();
    this.buffer = new byte[BUFFER_BYTES / frameBytes * frameBytes];
  }

  /// @throws WriteRefusal if the name is taken or the disk refuses
  /// @throws MediaException.CodecFailed if FFmpeg is not there
  public static CodedSink create(Disk disk, Path path, CodedSpec spec, Disk.Overwrite overwrite) {
    if (overwrite == Disk.Overwrite.REFUSE && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw WriteRefusal.exists(path, null);
    }
    var ffmpeg = Ffmpeg.require(path);
    var file = SafeFile.create(disk, path, overwrite);
    try {
      return new CodedSink(file, spec, ffmpeg.start(path, arguments(spec, file.partial())));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static List<String> arguments(CodedSpec spec, Path partial) {
    var coding = spec.coding();
    var arguments = new ArrayList<String>();
    arguments.addAll(List.of("-y", "-xerror", "-protocol_whitelist", "pipe"));
    arguments.addAll(List.of("-f", coding.pipedFormat(), "-ar", "" + spec.sampleRateHz()));
    arguments.addAll(List.of("-ac", "" + spec.channels(), "-i", "pipe:0"));
    spec.artwork()
        .ifPresent(image ->
            arguments.addAll(
                List.of("-protocol_whitelist", "file", "-i", InputOptions.url(image))));
    arguments.addAll(List.of("-map", "0:a", "-map_metadata", "-1"));
    if (spec.artwork().isPresent()) {
      arguments.addAll(List.of("-map", "1:v", "-c:v", "copy", "-disposition:v", "attached_pic"));
    }
    arguments.addAll(List.of("-threads", "1", "-fflags", "+bitexact", "-flags", "+bitexact"));
    comments(spec)
        .forEach((name, text) -> arguments.addAll(List.of("-metadata", name + "=" + text)));
    arguments.addAll(coding.options(spec.sampleRateHz()));
    arguments.add(InputOptions.url(partial));
    return arguments;
  }

  private static SortedMap<String, String> comments(CodedSpec spec) {
    SortedMap<String, String> comments = new TreeMap<>();
    spec.tags()
        .fields()
        .forEach((name, text) -> comments.put(ProbeTags.theirs(name, spec.coding()), text));
    comments.putAll(FlacChapters.comments(spec.markers(), spec.sampleRateHz()));
    return comments;
  }

  @Override
  public void write(float[][] block, int offset, int frames) {
    for (int done = 0; done < frames; ) {
      int count = Math.min(frames - done, (buffer.length - buffered) / frameBytes);
      SampleEncoder.encode(
          spec.coding().piped(), block, offset + done, count, spec.channels(), buffer, buffered);
      buffered += count * frameBytes;
      done += count;
      if (buffered == buffer.length) {
        flush();
      }
    }
  }

  private void flush() {
    try {
      child.write(buffer, 0, buffered);
      buffered = 0;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  @Override
  public void commit() {
    flush();
    try {
      child.input().close();
      if (child.await() != 0) {
        throw refusal(new IOException("it ended with an error"));
      }
    } catch (IOException e) {
      throw refusal(e);
    }
    file.commit();
  }

  /// What the child said before it ended tells a full disk from a fault of its own.
  private RuntimeException refusal(IOException cause) {
    try {
      child.await();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return child.lastWords().contains("No space left")
        ? WriteRefusal.of(file.target(), new IOException("No space left on device", cause))
        : new MediaException.CodecFailed(file.target(), Ffmpeg.reason(file.target(), child), cause);
  }

  @Override
  public void close() {
    child.close();
    file.close();
  }
}
