package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.soundlathe.media.AudioSink;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.pcm.PcmLayout;
import org.soundlathe.media.pcm.SampleEncoder;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.SafeFile;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A WAV being written; beyond 4 GiB it becomes RF64. It appears under its name at the commit or
/// not at all. One thread at a time.
public final class WavSink implements AudioSink {
  private static final int BUFFER_BYTES = 1 << 18;
  private static final long MAX_RIFF_BYTES = 0xFFFF_FFFEL;

  private final SafeFile file;
  private final WavSpec spec;
  private final WavHead head;
  private final PcmLayout layout;
  private final long maxRiffBytes;
  private final byte[] buffer;
  private int buffered;
  private long dataBytes;

  private WavSink(SafeFile file, WavSpec spec, long maxRiffBytes) {
    this.file = file;
    this.spec = spec;
    this.head = new WavHead(spec);
    this.layout = PcmLayout.littleEndian(spec.encoding());
    this.maxRiffBytes = maxRiffBytes;
    this.buffer = new byte[BUFFER_BYTES / head.frameBytes() * head.frameBytes()];
    file.write(ByteBuffer.wrap(head.bytes()));
  }

  /// @throws WriteRefusal if the name is taken or the disk refuses
  public static WavSink create(Disk disk, Path path, WavSpec spec, Disk.Overwrite overwrite) {
    return create(disk, path, spec, overwrite, MAX_RIFF_BYTES);
  }

  /// With another size from which the file is RF64.
  static WavSink create(
      Disk disk, Path path, WavSpec spec, Disk.Overwrite overwrite, long maxRiffBytes) {
    if (overwrite == Disk.Overwrite.REFUSE && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw WriteRefusal.exists(path, null);
    }
    var file = SafeFile.create(disk, path, overwrite);
    try {
      return new WavSink(file, spec, maxRiffBytes);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void write(float[][] block, int offset, int frames) {
    int frameBytes = head.frameBytes();
    for (int done = 0; done < frames; ) {
      int count = Math.min(frames - done, (buffer.length - buffered) / frameBytes);
      SampleEncoder.encode(layout, block, offset + done, count, spec.channels(), buffer, buffered);
      buffered += count * frameBytes;
      done += count;
      if (buffered == buffer.length) {
        flush();
      }
    }
  }

  private void flush() {
    file.write(ByteBuffer.wrap(buffer, 0, buffered));
    dataBytes += buffered;
    buffered = 0;
  }

  @Override
  public void commit() {
    flush();
    var tail = tail();
    long riffBytes = head.sizeBytes() - 8 + dataBytes + tail.length;
    boolean isLong = riffBytes > maxRiffBytes;
    if (isLong && !head.canGrow()) {
      throw new MediaException.LimitExceeded(
          file.target(), "a plain WAV holds 4 GiB, this one has " + riffBytes + " bytes");
    }
    file.write(ByteBuffer.wrap(tail));
    patch(head.finished(riffBytes, dataBytes, isLong));
    file.commit();
  }

  /// Finishes the file with a broadcast chunk whose loudness is known only now; the spec must have
  /// kept room for it by a chunk with a coding history at least as long.
  public void commitWith(Bext bext) {
    head.replaceBext(bext);
    commit();
  }

  private byte[] tail() {
    var tail = new ChunkBytes();
    if (dataBytes % 2 == 1) {
      tail.raw(new byte[1]);
    }
    return tail.raw(CueMarkers.bytesOf(spec.markers())).raw(InfoTags.bytesOf(spec.tags())).bytes();
  }

  private void patch(ByteBuffer header) {
    try {
      while (header.hasRemaining()) {
        file.channel().write(header, header.position());
      }
    } catch (IOException e) {
      throw WriteRefusal.of(file.target(), e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
