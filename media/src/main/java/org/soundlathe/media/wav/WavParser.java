package org.soundlathe.media.wav;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioFormat;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.Chunk;
import org.soundlathe.media.chunk.ChunkFile;
import org.soundlathe.media.pcm.PcmContents;

/// Walks the chunks of a WAV, RF64 or BW64 file and works out what is really there.
final class WavParser {
  private static final int MAX_CHUNKS = 10_000;
  private static final int FIRST_CHUNK = 12;
  private static final long UNKNOWN = 0xFFFF_FFFFL;
  // What programs that write to a pipe state instead of a length lies just below 2 or 4 GiB.
  private static final long PLACEHOLDER = 0x7FFF_0000L;

  private final Path path;
  private final ChunkFile file;
  private final FileFindings findings;
  private final CueMarkers cues = new CueMarkers();
  private @Nullable WavFormat format;
  private @Nullable Chunk data;
  private @Nullable Bext bext;
  private Tags tags = Tags.none();
  private OptionalLong longDataBytes = OptionalLong.empty();
  private boolean isRecovered;

  WavParser(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.file = new ChunkFile(channel, ByteOrder.LITTLE_ENDIAN);
    this.findings = new FileFindings(path);
  }

  Optional<Bext> bext() {
    return Optional.ofNullable(bext);
  }

  /// @throws MediaException if there is no audio to be had
  PcmContents parse() throws IOException {
    var start = file.bytes(0, FIRST_CHUNK);
    if (start.remaining() < FIRST_CHUNK) {
      throw new MediaException.Malformed(path, "it ends within the first twelve bytes");
    }
    var form = ChunkFile.letters(start);
    start.getInt();
    boolean isLong = form.equals("RF64") || form.equals("BW64");
    if (!(isLong || form.equals("RIFF")) || !ChunkFile.letters(start).equals("WAVE")) {
      throw new MediaException.Unsupported(path, "it does not begin like a WAV file");
    }
    walk();
    return contents(isLong ? "rf64" : "wav");
  }

  private void walk() throws IOException {
    var chunk = file.chunkAt(FIRST_CHUNK);
    for (int count = 0; chunk.isPresent() && !isRecovered; count++) {
      if (count == MAX_CHUNKS) {
        throw new MediaException.LimitExceeded(path, "more than " + MAX_CHUNKS + " chunks");
      }
      var here = chunk.get();
      if (here.id().equals("data") && data == null) {
        here = audio(here);
        data = here;
      } else {
        take(here);
      }
      chunk = file.chunkAt(file.after(here));
    }
  }

  private void take(Chunk chunk) throws IOException {
    var body = file.body(chunk);
    switch (chunk.id()) {
      case "ds64" -> {
        if (body.remaining() >= 16) {
          longDataBytes = OptionalLong.of(body.getLong(8));
        }
      }
      case "fmt " -> format = WavFormat.parse(path, body, findings);
      case "cue " -> cues.readCue(body);
      case "bext" -> {
        if (body.remaining() >= BextBytes.FIXED_BYTES) {
          bext = BextBytes.parse(body);
        } else {
          findings.ignored("the broadcast chunk (bext)");
        }
      }
      case "LIST" -> {
        var kind = body.remaining() >= 4 ? ChunkFile.letters(body) : "";
        if (kind.equals("INFO")) {
          tags = InfoTags.parse(body);
        } else if (kind.equals("adtl")) {
          cues.readLabels(body);
        }
      }
      default -> {}
    }
  }

  /// The data chunk with the size that it seems to have had in mind: the stated one, or all that
  /// there is where a recorder died before writing it. Not yet clipped to the file.
  private Chunk audio(Chunk stated) throws IOException {
    long available = file.sizeBytes() - stated.bodyOffset();
    long size = stated.sizeBytes() == UNKNOWN ? longDataBytes.orElse(-1) : stated.sizeBytes();
    boolean isMissing = size == 0 && available > 0 && !hasChunkAt(stated.bodyOffset());
    boolean isPlaceholder = size >= PLACEHOLDER && size <= UNKNOWN && size > available;
    if (size < 0 || isMissing || isPlaceholder) {
      isRecovered = true;
      size = available;
    }
    return new Chunk(stated.id(), stated.bodyOffset(), size);
  }

  /// Whether a chunk stands there that lies within the file: audio hardly ever looks like one.
  private boolean hasChunkAt(long offset) throws IOException {
    return file.chunkAt(offset)
        .filter(next -> next.bodyOffset() + next.sizeBytes() <= file.sizeBytes())
        .isPresent();
  }

  private PcmContents contents(String container) {
    if (format == null) {
      throw new MediaException.Malformed(path, "it has no fmt chunk before it ends");
    }
    if (data == null) {
      throw new MediaException.Malformed(path, "it has no data chunk");
    }
    var layout = format.layout();
    int frameBytes = layout.bytes() * format.channels();
    long available = Math.max(0, file.sizeBytes() - data.bodyOffset());
    long stated = data.sizeBytes() / frameBytes;
    long length = Math.min(data.sizeBytes(), available) / frameBytes;
    if (isRecovered) {
      findings.lengthRecovered(length, format.sampleRateHz());
    } else if (length < stated) {
      findings.endsEarly(length, stated, format.sampleRateHz());
    }
    var encoding = layout.encoding();
    var codec = encoding.isFloat() ? "float" : "pcm";
    return new PcmContents(
        new AudioFormat(
            format.sampleRateHz(),
            format.channels(),
            encoding,
            container,
            codec,
            format.bitDepth()),
        layout,
        data.bodyOffset(),
        length,
        tags,
        cues.markers(length),
        findings.list());
  }
}
