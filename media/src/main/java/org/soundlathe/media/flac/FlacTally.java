package org.soundlathe.media.flac;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundlathe.media.AudioLimits;
import org.soundlathe.media.MediaException;

/// Counts the whole frames of a FLAC stream as they come by, and the sound that is lost between
/// them.
final class FlacTally implements FlacFrames.Listener {
  private static final int MAX_BLOCK_FRAMES = 65_535;
  // A hole longer than this is a jump in numbering, not lost sound.
  private static final long MAX_GAP_SECONDS = 600;

  private final Path path;
  private final boolean beginsAtZero;
  private final List<FlacRun> runs = new ArrayList<>();
  private @Nullable FlacFrameHeader first;
  private long nextNumber;
  private long lengthFrames;
  private long lostFrames;
  private long firstLostFrame;
  private int minBlockFrames = MAX_BLOCK_FRAMES;
  private int maxBlockFrames;

  /// @param stated with a length, the stream begins at its beginning; without, it may begin
  ///   anywhere
  FlacTally(Path path, @Nullable FlacStreamInfo stated) {
    this.path = path;
    this.beginsAtZero = stated != null && stated.totalFrames() > 0;
  }

  /// @throws MediaException if the kind of sound changes on the way
  @Override
  public void whole(FlacFrameHeader header, long fromByte, long toByte) {
    if (first == null) {
      first = header;
      AudioLimits.check(path, header.sampleRateHz(), header.channels());
      nextNumber = beginsAtZero ? 0 : header.number();
    }
    requireSame(first, header);
    bridge(first, header);
    extend(fromByte, toByte);
    lengthFrames += header.blockFrames();
    minBlockFrames = Math.min(minBlockFrames, header.blockFrames());
    maxBlockFrames = Math.max(maxBlockFrames, header.blockFrames());
    nextNumber = header.number() + (header.isVariable() ? header.blockFrames() : 1);
  }

  private void requireSame(FlacFrameHeader kind, FlacFrameHeader header) {
    if (!header.isLike(kind)) {
      throw new MediaException.Unsupported(
          path,
          String.format(
              Locale.ROOT,
              "the kind of sound changes at %.3f s from %s to %s",
              lengthFrames / (double) kind.sampleRateHz(),
              kind.inWords(),
              header.inWords()));
    }
    if (header.blockFrames() > MAX_BLOCK_FRAMES) {
      throw new MediaException.Unsupported(
          path, "FLAC blocks of " + header.blockFrames() + " frames; the format permits 65535");
    }
  }

  /// Counts frames that should stand before this one and do not.
  private void bridge(FlacFrameHeader kind, FlacFrameHeader header) {
    long missing = header.number() - nextNumber;
    long missingFrames = kind.isVariable() ? missing : missing * kind.blockFrames();
    if (missingFrames <= 0 || missingFrames > MAX_GAP_SECONDS * kind.sampleRateHz()) {
      return;
    }
    if (lostFrames == 0) {
      firstLostFrame = lengthFrames;
    }
    int block = kind.isVariable() ? MAX_BLOCK_FRAMES : kind.blockFrames();
    runs.add(new FlacRun.Gap(nextNumber, missingFrames, block));
    lostFrames += missingFrames;
    lengthFrames += missingFrames;
    maxBlockFrames = Math.max(maxBlockFrames, (int) Math.min(block, missingFrames));
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

  /// The kind of sound, as the first frame says it.
  ///
  /// @throws MediaException.Malformed if there was no frame
  FlacFrameHeader kind() {
    if (first == null) {
      throw new MediaException.Malformed(path, "there is not one whole FLAC frame in it");
    }
    return first;
  }

  List<FlacRun> runs() {
    return List.copyOf(runs);
  }

  /// Lost frames between whole ones included.
  long lengthFrames() {
    return lengthFrames;
  }

  long lostFrames() {
    return lostFrames;
  }

  double firstLostSeconds() {
    return firstLostFrame / (double) kind().sampleRateHz();
  }

  int minBlockFrames() {
    return minBlockFrames;
  }

  int maxBlockFrames() {
    return maxBlockFrames;
  }
}
