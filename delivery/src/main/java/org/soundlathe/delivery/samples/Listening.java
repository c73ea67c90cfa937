package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.List;
import org.soundlathe.dsp.loudness.LoudnessHistory;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// What is heard of a song in one pass over its file.
///
/// @param startFrame where it can first be heard
/// @param endFrame where it can last be heard
/// @param loudestFrame where its loudest three seconds begin
record Listening(
    int sampleRateHz,
    long lengthFrames,
    long startFrame,
    long endFrame,
    long loudestFrame,
    List<Finding> findings) {
  private static final double AUDIBLE_LUFS = -60;
  private static final double MOMENTARY_SECONDS = 0.4;
  private static final double SHORT_TERM_SECONDS = 3;

  static Listening to(Path file, Progress progress) {
    try (var reader = StereoReader.open(file)) {
      var meter = new LoudnessMeter(reader.sampleRateHz(), Excerpt.CHANNELS);
      var block = new float[Excerpt.CHANNELS][StereoReader.BLOCK_FRAMES];
      var expected = Math.max(1, reader.statedLengthFrames());
      var length = 0L;
      for (var count = 0; count >= 0; count = reader.read(block, 0, StereoReader.BLOCK_FRAMES)) {
        meter.measure(block, 0, count);
        length += count;
        progress.at("listening for the extract", Math.min(1.0, length / (double) expected));
      }
      return of(reader.sampleRateHz(), length, meter.history(), reader.findings());
    }
  }

  private static Listening of(
      int sampleRateHz, long lengthFrames, LoudnessHistory history, List<Finding> findings) {
    var first = -1;
    var last = -1;
    var loudest = 0;
    for (var step = 0; step < history.size(); step++) {
      if (history.momentaryLufs(step) > AUDIBLE_LUFS) {
        first = first < 0 ? step : first;
        last = step;
      }
      if (history.shortTermLufs(step) > history.shortTermLufs(loudest)) {
        loudest = step;
      }
    }
    var isSilent = first < 0;
    var start = isSilent ? 0 : frame(first, MOMENTARY_SECONDS, sampleRateHz);
    var end = isSilent ? lengthFrames : Math.min(lengthFrames, frame(last, 0, sampleRateHz));
    return new Listening(
        sampleRateHz,
        lengthFrames,
        start,
        end,
        frame(loudest, SHORT_TERM_SECONDS, sampleRateHz),
        findings);
  }

  /// The start of the window of that length which ends with a step.
  private static long frame(int step, double windowSeconds, int sampleRateHz) {
    var endSeconds = (step + 1) * LoudnessHistory.STEP_SECONDS;
    return (long) StrictMath.rint(Math.max(0, endSeconds - windowSeconds) * sampleRateHz);
  }
}
