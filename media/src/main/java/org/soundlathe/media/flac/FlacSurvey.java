package org.soundlathe.media.flac;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioLimits;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.ChunkFile;

/// What a FLAC file really holds, from its own frame headers and checksums: decoders pass over more
/// than a studio may.
public final class FlacSurvey {
  private static final int MAX_BLOCK_FRAMES = 65_535;
  private static final int MIN_BLOCK_FRAMES = 16;
  // A hole longer than this is a jump in numbering, not lost sound.
  private static final long MAX_GAP_SECONDS = 600;

  private final Path path;
  private final FileFindings findings;
  private final List<FlacRun> runs = new ArrayList<>();
  private @Nullable FlacStreamInfo stated;
  private boolean isHeadSound;
  private Tags tags = Tags.none();
  private @Nullable FlacFrameHeader first;
  private long nextNumber;
  private long lengthFrames;
  private long lostFrames;
  private long firstLostFrame;
  private int minBlockFrames = MAX_BLOCK_FRAMES;
  private int maxBlockFrames;

  private FlacSurvey(Path path) {
    this.path = path;
    this.findings = new FileFindings(path);
  }

  /// @throws MediaException if there is no frame in it, or the kind of sound changes on the way
  public static FlacSurvey of(Path path) {
    var survey = new FlacSurvey(path);
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      survey.read(channel);
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
    survey.conclude();
    return survey;
  }

  private void read(FileChannel channel) throws IOException {
    var file = new ChunkFile(channel, ByteOrder.BIG_ENDIAN);
    var metadata = FlacMetadata.read(file, findings);
    stated = metadata.streamInfo();
    tags = metadata.tags();
    isHeadSound = metadata.isStreamInfoFirst();
    new FlacFrames(channel, endOfFrames(file), stated, this::take).walk(metadata.audioOffset());
    if (!runs.isEmpty() && runs.getFirst() instanceof FlacRun.Sound sound) {
      isHeadSound &= sound.fromByte() == metadata.audioOffset();
      isHeadSound &= runs.size() == 1 && sound.toByte() == file.sizeBytes();
    }
  }

  /// Some programs put an ID3v1 tag behind the last frame.
  private static long endOfFrames(ChunkFile file) throws IOException {
    long tagAt = Math.max(0, file.sizeBytes() - 128);
    var tag = file.bytes(tagAt, 4);
    boolean isThere = tag.remaining() == 4 && ChunkFile.letters(tag).startsWith("TAG");
    return isThere ? tagAt : file.sizeBytes();
  }

  private void take(FlacFrameHeader header, long fromByte, long toByte) {
    if (first == null) {
      first = header;
      AudioLimits.check(path, header.sampleRateHz(), header.channels());
      // Without a header that knows the length, a stream may begin anywhere.
      nextNumber = stated != null && stated.totalFrames() > 0 ? 0 : header.number();
    }
    requireSame(first, header);
    bridge(first, header);
    if (header.blockFrames() > MAX_BLOCK_FRAMES) {
      throw new MediaException.Unsupported(
          path, "FLAC blocks of " + header.blockFrames() + " frames; the format permits 65535");
    }
    extend(fromByte, toByte);
    lengthFrames += header.blockFrames();
    minBlockFrames = Math.min(minBlockFrames, header.blockFrames());
    maxBlockFrames = Math.max(maxBlockFrames, header.blockFrames());
    nextNumber = header.number() + (header.isVariable() ? header.blockFrames() : 1);
  }

  private void requireSame(FlacFrameHeader first, FlacFrameHeader header) {
    if (!header.isLike(first)) {
      throw new MediaException.Unsupported(
          path,
          String.format(
              Locale.ROOT,
              "the kind of sound changes at %.3f s from %s to %s",
              lengthFrames / (double) first.sampleRateHz(),
              kind(first),
              kind(header)));
    }
  }

  private static String kind(FlacFrameHeader header) {
    return String.format(
        Locale.ROOT,
        "%d Hz, %d bit, %d channels",
        header.sampleRateHz(),
        header.bitDepth(),
        header.channels());
  }

  /// Counts frames that should stand before this one and do not.
  private void bridge(FlacFrameHeader first, FlacFrameHeader header) {
    long missing = header.number() - nextNumber;
    long missingFrames = first.isVariable() ? missing : missing * first.blockFrames();
    if (missingFrames > 0 && missingFrames <= MAX_GAP_SECONDS * first.sampleRateHz()) {
      if (lostFrames == 0) {
        firstLostFrame = lengthFrames;
      }
      int block = first.isVariable() ? MAX_BLOCK_FRAMES : first.blockFrames();
      runs.add(new FlacRun.Gap(nextNumber, missingFrames, block));
      lostFrames += missingFrames;
      lengthFrames += missingFrames;
      maxBlockFrames = Math.max(maxBlockFrames, (int) Math.min(block, missingFrames));
    }
  }

  private void extend(long fromByte, long toByte) {
    if (!runs.isEmpty()
        && runs.getLast() instanceof FlacRun.Sound(long start, long end)
        && end == fromByte) {
      runs.set(runs.size() - 1, new FlacRun.Sound(start, toByte));
    } else {
      runs.add(new FlacRun.Sound(fromByte, toByte));
    }
  }

  private void conclude() {
    if (first == null) {
      throw new MediaException.Malformed(path, "there is not one whole FLAC frame in it");
    }
    if (lostFrames > 0) {
      double atSeconds = firstLostFrame / (double) first.sampleRateHz();
      findings.silenced(lostFrames, atSeconds, first.sampleRateHz());
    }
    if (stated == null) {
      findings.headerMended("the file has no FLAC header (STREAMINFO); its frames were read");
      return;
    }
    if (stated.totalFrames() > lengthFrames) {
      findings.endsEarly(lengthFrames, stated.totalFrames(), first.sampleRateHz());
    } else if (stated.totalFrames() > 0 && stated.totalFrames() < lengthFrames) {
      findings.goesOn(lengthFrames, stated.totalFrames());
    }
    compareHead(stated, first);
  }

  private void compareHead(FlacStreamInfo head, FlacFrameHeader frames) {
    boolean isKindRight =
        head.sampleRateHz() == frames.sampleRateHz()
            && head.channels() == frames.channels()
            && head.bitDepth() == frames.bitDepth();
    boolean areBlocksRight =
        head.maxBlockFrames() >= maxBlockFrames && head.maxBlockFrames() >= MIN_BLOCK_FRAMES;
    if (!isKindRight) {
      findings.headerMended(
          String.format(
              Locale.ROOT,
              "the FLAC header says %d Hz, %d bit, %d channels; the frames say %s and were believed",
              head.sampleRateHz(),
              head.bitDepth(),
              head.channels(),
              kind(frames)));
    } else if (!areBlocksRight) {
      findings.headerMended(
          "the FLAC header says blocks of up to "
              + head.maxBlockFrames()
              + " frames, which does not fit the format or the blocks of "
              + maxBlockFrames
              + " in the file; they were read all the same");
    } else if (!isHeadSound && findings.list().isEmpty()) {
      findings.headerMended("the file's metadata is damaged or out of order; its frames were read");
    }
    isHeadSound &= isKindRight && areBlocksRight;
  }

  /// Whether any FLAC decoder reads all of it as it stands.
  public boolean isSound() {
    return isHeadSound && stated != null;
  }

  /// The stream that decoders can read: a true header, the whole frames, silence for lost ones.
  public FlacMendedStream mended() {
    var kind = kind();
    var head =
        new FlacStreamInfo(
            Math.max(MIN_BLOCK_FRAMES, minBlockFrames),
            Math.max(MIN_BLOCK_FRAMES, maxBlockFrames),
            kind.sampleRateHz(),
            kind.channels(),
            kind.bitDepth(),
            lengthFrames,
            FlacStreamInfo.NO_MD5);
    return new FlacMendedStream(path, head, kind, List.copyOf(runs));
  }

  private FlacFrameHeader kind() {
    if (first == null) {
      throw new IllegalStateException("a survey without frames");
    }
    return first;
  }

  /// The MD5 that the file says its audio has, in hexadecimal, where it can be held to it.
  public Optional<String> md5Hex() {
    boolean isWhole = lostFrames == 0 && stated != null && stated.totalFrames() <= lengthFrames;
    return isWhole && stated != null && stated.hasMd5()
        ? Optional.of(stated.md5Hex())
        : Optional.empty();
  }

  public int sampleRateHz() {
    return kind().sampleRateHz();
  }

  public int channels() {
    return kind().channels();
  }

  public int bitDepth() {
    return kind().bitDepth();
  }

  /// Frames in the file, lost ones in its middle included.
  public long lengthFrames() {
    return lengthFrames;
  }

  public Tags tags() {
    return tags;
  }

  /// What was odd; the same list goes on growing while the audio is read.
  public FileFindings findings() {
    return findings;
  }
}
