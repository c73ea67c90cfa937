package org.soundlathe.media.aiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.Marker;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.Chunk;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.chunk.ChunkText;
import org.soundlathe.media.pcm.PcmContents;

/// Walks the chunks of an AIFF or AIFC file and works out what is really there.
final class AiffParser {
  private static final int MAX_CHUNKS = 10_000;
  private static final int FIRST_CHUNK = 12;
  private static final int MAX_MARKERS = 10_000;

  private final Path path;
  private final ChunkFile file;
  private final FileFindings findings;
  private final List<Marker> markers = new ArrayList<>();
  private @Nullable AiffFormat format;
  private @Nullable Chunk sound;
  private long soundSkipBytes;
  private Tags tags = Tags.none();

  AiffParser(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.file = new ChunkFile(channel, ByteOrder.BIG_ENDIAN);
    this.findings = new FileFindings(path);
  }

  /// @throws MediaException if there is no audio to be had
  PcmContents parse() throws IOException {
    var start = file.bytes(0, FIRST_CHUNK);
    if (start.remaining() < FIRST_CHUNK) {
      throw new MediaException.Malformed(path, "it ends within the first twelve bytes");
    }
    var form = ChunkFile.letters(start);
    start.getInt();
    var kind = ChunkFile.letters(start);
    if (!form.equals("FORM") || !(kind.equals("AIFF") || kind.equals("AIFC"))) {
      throw new MediaException.Unsupported(path, "it does not begin like an AIFF file");
    }
    var chunk = file.chunkAt(FIRST_CHUNK);
    for (int count = 0; chunk.isPresent(); count++) {
      if (count == MAX_CHUNKS) {
        throw new MediaException.LimitExceeded(path, "more than " + MAX_CHUNKS + " chunks");
      }
      take(chunk.get());
      chunk = file.chunkAt(file.after(chunk.get()));
    }
    return contents();
  }

  private void take(Chunk chunk) throws IOException {
    switch (chunk.id()) {
      case "COMM" -> format = AiffFormat.parse(path, file.body(chunk));
      case "SSND" -> {
        sound = chunk;
        var lead = file.bytes(chunk.bodyOffset(), 8);
        soundSkipBytes = lead.remaining() == 8 ? lead.getInt() & 0xFFFF_FFFFL : 0;
      }
      case "MARK" -> readMarkers(file.body(chunk));
      case "NAME" -> tag("TITLE", chunk);
      case "AUTH" -> tag("ARTIST", chunk);
      case "(c) " -> tag("COPYRIGHT", chunk);
      case "ANNO" -> tag("COMMENT", chunk);
      default -> {}
    }
  }

  private void tag(String name, Chunk chunk) throws IOException {
    var body = file.body(chunk);
    tags = tags.with(name, ChunkText.take(body, body.remaining()));
  }

  private void readMarkers(ByteBuffer body) {
    int stated = body.remaining() >= 2 ? body.getShort() & 0xFFFF : 0;
    for (int i = 0; i < Math.min(stated, MAX_MARKERS) && body.remaining() >= 7; i++) {
      body.getShort();
      long frame = body.getInt() & 0xFFFF_FFFFL;
      int length = body.get() & 0xFF;
      markers.add(new Marker(frame, ChunkText.take(body, length)));
      if (length % 2 == 0 && body.hasRemaining()) {
        body.get();
      }
    }
  }

  private PcmContents contents() {
    if (format == null) {
      throw new MediaException.Malformed(path, "it has no COMM chunk before it ends");
    }
    if (sound == null) {
      throw new MediaException.Malformed(path, "it has no SSND chunk");
    }
    int rate = format.sampleRateHz();
    int frameBytes = format.layout().bytes() * format.channels();
    long dataOffset = sound.bodyOffset() + 8 + soundSkipBytes;
    boolean isUnfinished = sound.sizeBytes() <= 8 && format.statedFrames() == 0;
    long end =
        isUnfinished
            ? file.sizeBytes()
            : Math.min(file.sizeBytes(), sound.bodyOffset() + sound.sizeBytes());
    long available = Math.max(0, end - dataOffset) / frameBytes;
    long length = available;
    if (isUnfinished && available > 0) {
      findings.lengthRecovered(length, rate);
    } else if (format.statedFrames() > available) {
      findings.endsEarly(available, format.statedFrames(), rate);
    } else if (format.statedFrames() == 0 && available > 0) {
      findings.lengthRecovered(length, rate);
    } else {
      length = format.statedFrames();
    }
    return contents(format, dataOffset, length);
  }

  private PcmContents contents(AiffFormat known, long dataOffset, long lengthFrames) {
    markers.removeIf(marker -> marker.frame() > lengthFrames);
    markers.sort(Comparator.comparingLong(Marker::frame));
    var encoding = known.layout().encoding();
    return new PcmContents(
        new AudioFormat(
            known.sampleRateHz(),
            known.channels(),
            encoding,
            "aiff",
            encoding.isFloat() ? "float" : "pcm",
            known.bitDepth()),
        known.layout(),
        dataOffset,
        lengthFrames,
        tags,
        markers,
        findings.list());
  }
}
