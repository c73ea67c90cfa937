package org.soundlathe.mixing.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.dsp.align.Similarity;
import org.soundlathe.mixing.listening.Folded;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.track.Track;

/// How alike two sums of tracks are over the whole song.
///
/// @param waveform -1..1; near 1 for copies, near 0 for two takes
/// @param envelope -1..1; high where both play at the same times
/// @param residualDb what is left after taking one from the other at its best gain
record Likeness(double waveform, double envelope, double residualDb) {
  private static final int BLOCK_FRAMES = 8192;
  private static final double ENVELOPE_SECONDS = 0.05;

  static Likeness of(
      List<Track> first,
      List<Track> second,
      int sampleRateHz,
      Function<String, Path> files,
      Progress progress) {
    var similarity = new Similarity((int) (ENVELOPE_SECONDS * sampleRateHz));
    long end = Math.max(end(first), end(second));
    try (var one = new Folded(first, files, BLOCK_FRAMES);
        var other = new Folded(second, files, BLOCK_FRAMES)) {
      var a = new float[BLOCK_FRAMES];
      var b = new float[BLOCK_FRAMES];
      for (long frame = 0; frame < end; frame += BLOCK_FRAMES) {
        int frames = (int) Math.min(BLOCK_FRAMES, end - frame);
        one.read(frame, a, frames);
        other.read(frame, b, frames);
        similarity.compare(a, b, 0, frames);
        progress.at("comparing", 0);
      }
    }
    return new Likeness(
        orZero(similarity.waveformCorrelation()),
        orZero(similarity.envelopeCorrelation()),
        similarity.residualDb());
  }

  private static long end(List<Track> tracks) {
    return tracks.stream().mapToLong(Track::endFrame).max().orElse(0);
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
