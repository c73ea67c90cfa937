package org.soundlathe.delivery.samples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.soundlathe.dsp.Meter;
import org.soundlathe.dsp.loudness.LoudnessHistory;
import org.soundlathe.dsp.loudness.LoudnessMeter;
import org.soundlathe.dsp.rhythm.OnsetEnvelope;
import org.soundlathe.dsp.rhythm.SectionBoundaries;
import org.soundlathe.dsp.rhythm.SoundProfile;
import org.soundlathe.dsp.rhythm.TempoAndBeats;
import org.soundlathe.paperwork.finding.Finding;
import org.soundlathe.paperwork.progress.Progress;

/// What is heard of a song in one pass over its file.
///
/// @param startFrame where it can first be heard
/// @param endFrame where it can last be heard
/// @param loudestFrame where its loudest three seconds begin
/// @param beats with the confidence of whoever heard them
/// @param changes where it turns into something else
record Listening(
    int sampleRateHz,
    long lengthFrames,
    long startFrame,
    long endFrame,
    long loudestFrame,
    BeatGrid beats,
    List<Change> changes,
    List<Finding> findings) {
  private static final double AUDIBLE_LUFS = -60;
  private static final double MOMENTARY_SECONDS = 0.4;
  private static final double SHORT_TERM_SECONDS = 3;

  /// Reads the file once from start to end.
  static Listening to(Path file, Progress progress) {
    try (var reader = StereoReader.open(file)) {
      var ears = new Ears(reader.sampleRateHz());
      var block = new float[Excerpt.CHANNELS][StereoReader.BLOCK_FRAMES];
      var expected = Math.max(1, reader.statedLengthFrames());
      var length = 0L;
      for (var count = 0; count >= 0; count = reader.read(block, 0, StereoReader.BLOCK_FRAMES)) {
        for (var meter : ears.meters()) {
          meter.measure(block, 0, count);
        }
        length += count;
        progress.at("listening for the extract", Math.min(1.0, length / (double) expected));
      }
      return ears.heard(length, reader.findings());
    }
  }

  /// What listens along.
  private record Ears(
      int sampleRateHz, LoudnessMeter loudness, OnsetEnvelope onsets, SoundProfile profile) {
    Ears(int sampleRateHz) {
      this(
          sampleRateHz,
          new LoudnessMeter(sampleRateHz, Excerpt.CHANNELS),
          new OnsetEnvelope(sampleRateHz, Excerpt.CHANNELS),
          new SoundProfile(sampleRateHz, Excerpt.CHANNELS));
    }

    List<Meter> meters() {
      return List.of(loudness, onsets, profile);
    }

    Listening heard(long lengthFrames, List<Finding> findings) {
      var steps = AudibleSteps.of(loudness.history());
      return new Listening(
          sampleRateHz,
          lengthFrames,
          frame(steps.first(), MOMENTARY_SECONDS, sampleRateHz),
          Math.min(lengthFrames, frame(steps.last(), 0, sampleRateHz)),
          frame(steps.loudest(), SHORT_TERM_SECONDS, sampleRateHz),
          beats(),
          SectionBoundaries.of(profile).boundaries().stream()
              .map(boundary -> new Change(boundary.frame(), boundary.strength()))
              .toList(),
          findings);
    }

    private BeatGrid beats() {
      var heard = TempoAndBeats.of(onsets);
      return new BeatGrid(
          Arrays.stream(heard.beatFrames()).boxed().toList(),
          heard.firstDownBeat(),
          heard.confidence());
    }
  }

  /// Steps of a loudness history: the first and the last that can be heard, and the loudest.
  private record AudibleSteps(int first, int last, int loudest) {
    static AudibleSteps of(LoudnessHistory history) {
      var first = -1;
      var last = history.size() - 1;
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
      return new AudibleSteps(Math.max(0, first), last, loudest);
    }
  }

  /// The start of the window of that length which ends with a step.
  private static long frame(int step, double windowSeconds, int sampleRateHz) {
    var endSeconds = (step + 1) * LoudnessHistory.STEP_SECONDS;
    return (long) StrictMath.rint(Math.max(0, endSeconds - windowSeconds) * sampleRateHz);
  }
}
