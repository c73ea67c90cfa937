package org.soundlathe.media.pcm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.SeekableSource;
import org.soundlathe.media.Tags;
import org.soundlathe.paperwork.finding.Finding;

/// Plays the samples of an uncompressed file from any frame on. One file handle, one thread at a
/// time.
public abstract class PcmFileSource implements SeekableSource {
  private final Path path;
  private final FileChannel channel;
  private final PcmContents contents;
  private final PcmBlocks blocks;
  private final int frameBytes;
  private final long endOffset;
  private long byteOffset;

  protected PcmFileSource(Path path, FileChannel channel, PcmContents contents) {
    this.path = path;
    this.channel = channel;
    this.contents = contents;
    int channels = contents.format().channels();
    this.frameBytes = contents.layout().bytes() * channels;
    this.byteOffset = contents.dataOffset();
    this.endOffset = byteOffset + contents.lengthFrames() * frameBytes;
    this.blocks = new PcmBlocks(this::readBytes, contents.layout(), channels);
  }

  private int readBytes(byte[] into, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, endOffset - byteOffset);
    if (wanted <= 0) {
      return -1;
    }
    int count = channel.read(ByteBuffer.wrap(into, offset, wanted), byteOffset);
    byteOffset += Math.max(0, count);
    return count;
  }

  @Override
  public final int read(float[][] into, int offset, int frames) {
    try {
      return blocks.read(into, offset, frames);
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  @Override
  public final void seek(long frame) {
    if (frame < 0 || frame > contents.lengthFrames()) {
      throw new IllegalArgumentException(
          "frame " + frame + " is outside 0.." + contents.lengthFrames());
    }
    byteOffset = contents.dataOffset() + frame * frameBytes;
    blocks.clear();
  }

  @Override
  public final AudioFormat format() {
    return contents.format();
  }

  /// Always known.
  @Override
  public final OptionalLong lengthFrames() {
    return OptionalLong.of(contents.lengthFrames());
  }

  @Override
  public final List<Finding> findings() {
    return contents.findings();
  }

  @Override
  public final Tags tags() {
    return contents.tags();
  }

  @Override
  public final List<Marker> markers() {
    return contents.markers();
  }

  @Override
  public final void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }
}
