package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.chunk.Chunk;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.paperwork.file.Disk;
import org.soundlathe.paperwork.file.WriteRefusal;

/// Mends the header of a recording that was cut off, so that it says what the file holds. A file
/// that is whole is left as it is.
public final class TakeRepair {
  private static final long UNKNOWN = 0xFFFF_FFFFL;
  private static final long MAX_RIFF_BYTES = 0xFFFF_FFFEL;
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER = 8;

  private final Path path;
  private final Disk disk;
  private final FileChannel channel;
  private final ChunkFile file;
  private final Map<String, Chunk> chunks = new HashMap<>();

  private TakeRepair(Disk disk, Path path, FileChannel channel) throws IOException {
    this.disk = disk;
    this.path = path;
    this.channel = channel;
    this.file = new ChunkFile(channel, ByteOrder.LITTLE_ENDIAN);
  }

  /// @return how many frames the file holds
  /// @throws MediaException if it was never a take
  /// @throws WriteRefusal if it may not be written
  public static long repair(Disk disk, Path path) {
    try (var channel = disk.update(path)) {
      return new TakeRepair(disk, path, channel).run();
    } catch (IOException e) {
      throw WriteRefusal.of(path, e);
    }
  }

  private long run() throws IOException {
    walk();
    var data = chunk("data");
    var format = WavFormat.parse(path, file.body(chunk("fmt ")), new FileFindings(path));
    int frameBytes = format.layout().bytes() * format.channels();
    long there = file.sizeBytes() - data.bodyOffset();
    long stated = statedBytes(data);
    if (stated <= there && isWhole(data.bodyOffset() + stated)) {
      return stated / frameBytes;
    }
    boolean hasTail = stated <= there && isTail(data.bodyOffset() + stated + stated % 2);
    long frames = (hasTail ? stated : there) / frameBytes;
    long bytes = frames * frameBytes;
    channel.truncate(data.bodyOffset() + bytes);
    patch(data.bodyOffset(), bytes, frames);
    disk.sync(channel);
    return frames;
  }

  private void walk() throws IOException {
    var chunk = file.chunkAt(FIRST_CHUNK);
    while (chunk.isPresent() && !chunks.containsKey("data")) {
      chunks.putIfAbsent(chunk.get().id(), chunk.get());
      chunk = file.chunkAt(file.after(chunk.get()));
    }
  }

  private Chunk chunk(String id) {
    var chunk = chunks.get(id);
    if (chunk == null) {
      throw new MediaException.Malformed(path, "it has no " + id.strip() + " chunk");
    }
    return chunk;
  }

  private long statedBytes(Chunk data) throws IOException {
    var ds64 = chunks.get("ds64");
    return data.sizeBytes() == UNKNOWN && ds64 != null
        ? file.body(ds64).getLong(8)
        : data.sizeBytes();
  }

  /// Whether nothing but whole chunks follow from an offset to the end.
  private boolean isWhole(long offset) throws IOException {
    long at = offset + offset % 2;
    while (at < file.sizeBytes()) {
      var next = file.chunkAt(at);
      if (next.isEmpty() || next.get().bodyOffset() + next.get().sizeBytes() > file.sizeBytes()) {
        return false;
      }
      at = file.after(next.get());
    }
    return at == file.sizeBytes() || offset == file.sizeBytes();
  }

  /// Whether the markers begin here, which were being written when the process died.
  private boolean isTail(long offset) throws IOException {
    return file.chunkAt(offset).filter(next -> next.id().equals("cue ")).isPresent();
  }

  private void patch(long dataOffset, long dataBytes, long frames) throws IOException {
    long riffBytes = dataOffset - 8 + dataBytes;
    boolean isLong = riffBytes > MAX_RIFF_BYTES;
    if (isLong) {
      var room = chunks.containsKey("ds64") ? chunk("ds64") : chunk("JUNK");
      var ds64 = new ChunkBytes().int64(riffBytes).int64(dataBytes).int64(frames).int32(0).bytes();
      write(room.bodyOffset() - CHUNK_HEADER, new ChunkBytes().chunk("ds64", ds64));
    }
    var fact = chunks.get("fact");
    if (fact != null) {
      write(fact.bodyOffset(), new ChunkBytes().int32(Math.min(frames, UNKNOWN)));
    }
    write(dataOffset - 4, new ChunkBytes().int32(isLong ? UNKNOWN : dataBytes));
    var form = new ChunkBytes().word(isLong ? "RF64" : "RIFF");
    write(0, form.int32(isLong ? UNKNOWN : riffBytes));
  }

  private void write(long place, ChunkBytes bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes.bytes());
    while (buffer.hasRemaining()) {
      channel.write(buffer, place + buffer.position());
    }
  }
}
