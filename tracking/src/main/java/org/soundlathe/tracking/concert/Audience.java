package org.soundlathe.tracking.concert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.soundlathe.dsp.survey.Applause;
import org.soundlathe.dsp.survey.ApplauseFinder;
import org.soundlathe.engine.source.ClipReader;
import org.soundlathe.paperwork.progress.Progress;
import org.soundlathe.session.Session;
import org.soundlathe.session.track.Track;

/// Listens to a concert for the hands of its audience: the sum of some tracks as they were
/// recorded.
public final class Audience {
  private static final int BLOCK_FRAMES = 16_384;

  private final Session concert;
  private final List<Track> tracks;
  private final Function<String, Path> files;

  /// @param tracks those that hear it best
  /// @param files from a clip's file to its place on the disk
  public Audience(Session concert, List<Track> tracks, Function<String, Path> files) {
    this.concert = concert;
    this.tracks = List.copyOf(tracks);
    this.files = files;
  }

  /// Where each applause is best cut, by time.
  public List<Long> cutFrames(Progress progress) {
    return applause(progress).stream().map(Applause::cutFrame).toList();
  }

  private List<Applause> applause(Progress progress) {
    var finder = new ApplauseFinder(concert.sampleRateHz());
    var readers = new ArrayList<ClipReader>();
    try {
      tracks.forEach(track -> readers.add(new ClipReader(track.clips(), track.channels(), files)));
      var sum = new float[1][BLOCK_FRAMES];
      var block = new float[2][BLOCK_FRAMES];
      for (long frame = 0; frame < concert.lengthFrames(); frame += BLOCK_FRAMES) {
        int frames = (int) Math.min(BLOCK_FRAMES, concert.lengthFrames() - frame);
        Arrays.fill(sum[0], 0);
        for (int i = 0; i < readers.size(); i++) {
          readers.get(i).read(frame, block, frames);
          add(block, tracks.get(i).channels(), sum[0], frames);
        }
        finder.measure(sum, 0, frames);
        progress.at("listening for applause", (double) frame / concert.lengthFrames());
      }
    } finally {
      readers.forEach(ClipReader::close);
    }
    return finder.found();
  }

  private static void add(float[][] block, int channels, float[] sum, int frames) {
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < frames; i++) {
        sum[i] += block[c][i] / channels;
      }
    }
  }
}
