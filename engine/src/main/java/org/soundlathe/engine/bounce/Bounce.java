package org.soundlathe.engine.bounce;

import java.util.ArrayList;
import java.util.List;
import org.soundlathe.dsp.unit.Decibels;
import org.soundlathe.paperwork.progress.Progress;

/// Renders a graph from its first frame until the last echo has died, faster than it plays.
///
/// The song passes in chunks: while the crew reads and treats the tracks of the next chunk, the
/// caller sums the buses of this one, always in the order of the strips. So the result is the same
/// bits at any number of threads and at any block size, and memory grows with tracks × chunk, never
/// with the song.
public final class Bounce {
  /// How much of the song passes at once; a constant, because the length of the tail is decided on
  /// it.
  public static final int CHUNK_FRAMES = 8192;

  /// A tail that has fallen below this is over.
  public static final double TAIL_END_DBFS = -100;

  /// The longest tail that is rendered.
  private static final int LONGEST_TAIL_SECONDS = 20;

  private Bounce() {}

  /// Renders into the taps of the request; the caller commits and closes their sinks, and the
  /// readers.
  ///
  /// @return how many frames were written to every tap
  public static long render(BounceRequest request, Progress progress) {
    var run = new GraphRun(request);
    var taps = new ArrayList<TapRun>();
    for (var tap : request.taps()) {
      taps.add(new TapRun(tap, request));
    }
    try (var crew = new Crew(request.threads())) {
      return renderChunks(request, run, taps, crew, progress);
    }
  }

  private static long renderChunks(
      BounceRequest request, GraphRun run, List<TapRun> taps, Crew crew, Progress progress) {
    long length = request.lengthFrames();
    long longest = length + (long) LONGEST_TAIL_SECONDS * request.plan().sampleRateHz();
    double tailEnd = Decibels.toGain(TAIL_END_DBFS);
    long frame = 0;
    crew.begin(run.trackTasks(0));
    while (true) {
      crew.finish();
      run.turnBuffers();
      crew.begin(run.trackTasks(frame + CHUNK_FRAMES));
      run.sum();
      for (var tap : taps) {
        tap.write(run);
      }
      frame += CHUNK_FRAMES;
      progress.at("mixing", Math.min(1.0, (double) frame / Math.max(1, length)));
      boolean isOver = frame >= length && run.isQuieterThan(tailEnd);
      if (isOver || frame >= longest) {
        return frame;
      }
    }
  }
}
