package org.soundlathe.media.wav;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.soundlathe.media.Marker;
import org.soundlathe.media.SampleEncoding;
import org.soundlathe.media.pcm.PcmLayout;
import org.soundlathe.media.pcm.SampleEncoder;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;

/// A recording while it grows: a WAV under its final name that can be played at every instant, also
/// after the process was killed. Past 4 GiB its header becomes RF64 in place.
///
/// Every block goes to the system at once, and the header follows after a second of sound; what a
/// kill costs is the block that was not handed over yet. The samples' SHA-256 is kept while
/// writing, for [TakeProof]. Nothing is allocated between two headers. One thread at a time.
public final class TakeSink implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long MAX_RIFF_BYTES = 0xFFFF_FFFEL;

  private final Disk disk;
  private final Path path;
  private final FileChannel channel;
  private final WavSpec spec;
  private final WavHead head;
  private final PcmLayout layout;
  private final long maxRiffBytes;
  private final ByteBuffer header;
  private final ByteBuffer buffer;
  private final MessageDigest digest = TakeProof.sha256();
  private long writtenFrames;
  private long headerFrames;
  private boolean isFinished;

  private TakeSink(Disk disk, Path path, WavSpec spec, TakeNote note, long maxRiffBytes)
      throws IOException {
    this.disk = disk;
    this.path = path;
    this.spec = spec;
    this.head = new WavHead(spec, note.chunk());
    this.layout = PcmLayout.littleEndian(spec.encoding());
    this.maxRiffBytes = maxRiffBytes;
    this.header = ByteBuffer.wrap(head.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    this.buffer = ByteBuffer.allocate(BUFFER_BYTES / head.frameBytes() * head.frameBytes());
    this.channel = disk.create(path);
    writeHeader(0);
  }

  /// Makes the file, its header complete.
  ///
  /// @param spec float of 32 bits or PCM of 24, extensible, one channel or two; the time reference
  ///   of its broadcast chunk is the session frame of the first sample
  /// @throws WriteRefusal if the name is taken or the disk refuses
  public static TakeSink create(Disk disk, Path path, WavSpec spec, TakeNote note) {
    return create(disk, path, spec, note, MAX_RIFF_BYTES);
  }

  /// With another size from which the file is RF64.
  static TakeSink create(Disk disk, Path path, WavSpec spec, TakeNote note, long maxRiffBytes) {
    var encoding = spec.encoding();
    if ((encoding != SampleEncoding.FLOAT_32 && encoding != SampleEncoding.PCM_24)
        || spec.channels() > 2
        || spec.header() != WavHeader.EXTENSIBLE) {
      throw new IllegalArgumentException("a take has 24 bits or float, 1 or 2 channels");
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw WriteRefusal.exists(path, null);
    }
    try {
      return new TakeSink(disk, path, spec, note, maxRiffBytes);
    } catch (IOException e) {
      throw WriteRefusal.of(path, e);
    }
  }

  public Path path() {
    return path;
  }

  public WavSpec spec() {
    return spec;
  }

  /// How many frames the system has taken.
  public long writtenFrames() {
    return writtenFrames;
  }

  /// Appends frames `offset..offset+frames-1` of `block[channel][frame]`.
  ///
  /// @throws WriteRefusal if the disk refuses; the file then holds, and says that it holds, what
  ///   was written before
  public void write(float[][] block, int offset, int frames) {
    int most = buffer.capacity() / head.frameBytes();
    try {
      for (int done = 0; done < frames; done += most) {
        append(block, offset + done, Math.min(most, frames - done));
      }
      if (writtenFrames - headerFrames >= spec.sampleRateHz()) {
        writeHeader(0);
      }
    } catch (IOException e) {
      throw giveUp(e);
    }
  }

  private void append(float[][] block, int offset, int frames) throws IOException {
    int bytes = frames * head.frameBytes();
    SampleEncoder.encode(layout, block, offset, frames, spec.channels(), buffer.array(), 0);
    writeFully(buffer.clear().limit(bytes), head.sizeBytes() + dataBytes());
    digest.update(buffer.array(), 0, bytes);
    writtenFrames += frames;
  }

  /// Writes the last header, behind the samples the markers, and closes the file. It does not wait
  /// for the disk, so that a stop is quick at any length; [TakeProof] does.
  ///
  /// @param markers counted from the file's first frame
  /// @return the SHA-256 of the samples' bytes, in hexadecimal digits
  /// @throws WriteRefusal if the disk refuses; the samples are safe
  public String finish(List<Marker> markers) {
    try (channel) {
      isFinished = true;
      writeHeader(0);
      var tail = new ChunkBytes().raw(new byte[(int) (dataBytes() % 2)]);
      tail.raw(CueMarkers.bytesOf(markers));
      if (!tail.isEmpty()) {
        writeFully(ByteBuffer.wrap(tail.bytes()), head.sizeBytes() + dataBytes());
        writeHeader(tail.size());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw WriteRefusal.of(path, e);
    }
  }

  /// Finishes without markers if nobody has.
  @Override
  public void close() {
    if (!isFinished) {
      finish(List.of());
    }
  }

  /// Takes a file away in which nothing was recorded.
  public void discard() {
    try {
      isFinished = true;
      channel.close();
      disk.delete(path);
    } catch (IOException e) {
      throw WriteRefusal.of(path, e);
    }
  }

  private long dataBytes() {
    return writtenFrames * head.frameBytes();
  }

  private void writeHeader(int tailBytes) throws IOException {
    long riffBytes = head.sizeBytes() - 8 + dataBytes() + tailBytes;
    head.patch(header, riffBytes, dataBytes(), riffBytes > maxRiffBytes);
    writeFully(header.clear(), 0);
    headerFrames = writtenFrames;
  }

  private void writeFully(ByteBuffer bytes, long place) throws IOException {
    long at = place;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /// Cuts off the frame that is not whole, which also makes room for nothing else to be needed.
  private WriteRefusal giveUp(IOException cause) {
    try {
      channel.truncate(head.sizeBytes() + dataBytes());
      writeHeader(0);
    } catch (IOException e) {
      cause.addSuppressed(e); // then the header is mended when the session is opened
    }
    return WriteRefusal.of(path, cause);
  }
}
