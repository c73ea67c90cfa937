package org.soundlathe.mixing.listening;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Group;
import org.soundlathe.session.track.Track;

/// The tempo of the band: heard in its drums and percussion, or in everything where there are none.
public final class Tempo {
  private static final int BLOCK_FRAMES = 8192;

  /// Noise stays under 0.1, steady drums reach 0.4.
  private static final double LEAST_CONFIDENCE = 0.2;

  private Tempo() {}

  /// @param files from a clip's file to its place on the disk
  /// @return beats per minute; nothing where no steady beat was heard
  public static OptionalDouble of(
      List<TrackPicture> tracks, Function<String, Path> files, Progress progress) {
    var sounding = tracks.stream().filter(track -> !track.isSilent()).toList();
    var drums = sounding.stream().filter(Tempo::keepsTime).toList();
    var heard = (drums.isEmpty() ? sounding : drums).stream().map(TrackPicture::track).toList();
    if (heard.isEmpty()) {
      return OptionalDouble.empty();
    }
    var rhythm = listen(heard, sounding.getFirst().figures().sampleRateHz(), files, progress);
    return rhythm.confidence() < LEAST_CONFIDENCE
        ? OptionalDouble.empty()
        : OptionalDouble.of(rhythm.beatsPerMinute());
  }

  private static boolean keepsTime(TrackPicture track) {
    var group = track.role().group();
    return group == Group.DRUMS || group == Group.PERCUSSION;
  }

  private static TempoAndBeats listen(
      List<Track> tracks, int rate, Function<String, Path> files, Progress progress) {
    var envelope = new OnsetEnvelope(rate, 1);
    var block = new float[1][BLOCK_FRAMES];
    long end = tracks.stream().mapToLong(Track::endFrame).max().orElse(0);
    try (var sum = new Folded(tracks, files, BLOCK_FRAMES)) {
      for (long frame = 0; frame < end; frame += BLOCK_FRAMES) {
        int frames = (int) Math.min(BLOCK_FRAMES, end - frame);
        sum.read(frame, block[0], frames);
        envelope.measure(block, 0, frames);
        progress.at("counting", (double) frame / end);
      }
    }
    return TempoAndBeats.of(envelope);
  }
}
