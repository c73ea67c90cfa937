package org.soundlathe.media.flac;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.FileFindings;
import org.soundlathe.media.MediaException;
import org.soundlathe.media.Tags;
import org.soundlathe.media.chunk.ChunkFile;

/// What a FLAC file really holds, from its own frame headers and checksums: decoders pass over more
/// than a studio may.
public final class FlacSurvey {
  private static final int MIN_BLOCK_FRAMES = 16;

  private final Path path;
  private final FileFindings findings;
  private final @Nullable FlacStreamInfo stated;
  private final Tags tags;
  private final FlacTally tally;
  private final boolean isSound;

  private FlacSurvey(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.findings = new FileFindings(path);
    var file = new ChunkFile(channel, ByteOrder.BIG_ENDIAN);
    var metadata = FlacMetadata.read(file, findings);
    this.stated = metadata.streamInfo();
    this.tags = metadata.tags();
    this.tally = new FlacTally(path, stated);
    long end = endOfFrames(file);
    if (end < file.sizeBytes()) {
      findings.ignored("a foreign tag (ID3v1) behind the audio");
    }
    new FlacFrames(channel, end, stated, tally).walk(metadata.audioOffset());
    boolean isOnePiece =
        tally.runs().equals(List.of(new FlacRun.Sound(metadata.audioOffset(), file.sizeBytes())));
    this.isSound = conclude(metadata.isStreamInfoFirst() && isOnePiece);
  }

  /// @throws MediaException if there is no frame in it, or the kind of sound changes on the way
  public static FlacSurvey of(Path path) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new FlacSurvey(path, channel);
    } catch (IOException e) {
      throw MediaException.Unreadable.of(path, e);
    }
  }

  /// Some programs put an ID3v1 tag behind the last frame.
  private static long endOfFrames(ChunkFile file) throws IOException {
    long tagAt = Math.max(0, file.sizeBytes() - 128);
    var tag = file.bytes(tagAt, 4);
    boolean isThere = tag.remaining() == 4 && ChunkFile.letters(tag).startsWith("TAG");
    return isThere ? tagAt : file.sizeBytes();
  }

  /// Notes what is odd, and tells whether any decoder reads the file as it stands.
  private boolean conclude(boolean isInOrder) {
    var kind = tally.kind();
    if (tally.lostFrames() > 0) {
      findings.silenced(tally.lostFrames(), tally.firstLostSeconds(), kind.sampleRateHz());
    }
    if (stated == null) {
      findings.headerMended("the file has no FLAC header (STREAMINFO); its frames were read");
      return false;
    }
    if (stated.totalFrames() > lengthFrames()) {
      findings.endsEarly(lengthFrames(), stated.totalFrames(), kind.sampleRateHz());
    } else if (stated.totalFrames() > 0 && stated.totalFrames() < lengthFrames()) {
      findings.goesOn(lengthFrames(), stated.totalFrames());
    }
    boolean isHeadTrue = compare(stated, kind);
    if (isHeadTrue && !isInOrder && findings.list().isEmpty()) {
      findings.headerMended("the file's metadata is damaged or out of order; its frames were read");
    }
    return isHeadTrue && isInOrder;
  }

  private boolean compare(FlacStreamInfo head, FlacFrameHeader kind) {
    if (!head.isOf(kind)) {
      findings.headerMended(
          "the FLAC header says "
              + head.inWords()
              + "; the frames say "
              + kind.inWords()
              + " and were believed");
      return false;
    }
    if (head.maxBlockFrames() < Math.max(MIN_BLOCK_FRAMES, tally.maxBlockFrames())) {
      findings.headerMended(
          "the FLAC header says blocks of up to "
              + head.maxBlockFrames()
              + " frames, which does not fit the format or the blocks of "
              + tally.maxBlockFrames()
              + " in the file; they were read all the same");
      return false;
    }
    return true;
  }

  /// Whether any FLAC decoder reads all of it as it stands.
  public boolean isSound() {
    return isSound;
  }

  /// The stream that decoders can read: a true header, the whole frames, silence for lost ones.
  public FlacMendedStream mended() {
    var kind = tally.kind();
    var head =
        new FlacStreamInfo(
            Math.max(MIN_BLOCK_FRAMES, tally.minBlockFrames()),
            Math.max(MIN_BLOCK_FRAMES, tally.maxBlockFrames()),
            kind.sampleRateHz(),
            kind.channels(),
            kind.bitDepth(),
            lengthFrames(),
            FlacStreamInfo.NO_MD5);
    return new FlacMendedStream(path, head, kind, tally.runs());
  }

  /// The MD5 that the file says its audio has, in hexadecimal, where it can be held to it.
  public Optional<String> md5Hex() {
    return Optional.ofNullable(stated)
        .filter(FlacStreamInfo::hasMd5)
        .filter(head -> tally.lostFrames() == 0 && head.totalFrames() <= lengthFrames())
        .map(FlacStreamInfo::md5Hex);
  }

  public int sampleRateHz() {
    return tally.kind().sampleRateHz();
  }

  public int channels() {
    return tally.kind().channels();
  }

  public int bitDepth() {
    return tally.kind().bitDepth();
  }

  /// Frames in the file, lost ones in its middle included.
  public long lengthFrames() {
    return tally.lengthFrames();
  }

  public Tags tags() {
    return tags;
  }

  /// What was odd; the same list goes on growing while the audio is read.
  public FileFindings findings() {
    return findings;
  }
}
