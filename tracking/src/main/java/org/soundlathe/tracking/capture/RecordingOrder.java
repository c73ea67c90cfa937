package org.soundlathe.tracking.capture;

import java.util.List;
import java.util.OptionalLong;
import org.soundlathe.media.SampleEncoding;

/// What to record, from where to where.
///
/// @param name unique in a run: `r1`
/// @param arms at least one
/// @param encoding float of 32 bits or PCM of 24
/// @param startTapeFrame of the first sample; may lie in the past, as far as the history reaches,
///   and in the future
/// @param startSessionFrame where that sample belongs on the session's time line; below 0 where it
///   was played before the song
/// @param endTapeFrame where it ends, if that is known
/// @param silenceFrames of silence on all its inputs after which it ends, if it does
public record RecordingOrder(
    String name,
    List<Arm> arms,
    SampleEncoding encoding,
    long startTapeFrame,
    long startSessionFrame,
    OptionalLong endTapeFrame,
    OptionalLong silenceFrames) {
  public RecordingOrder {
    arms = List.copyOf(arms);
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("recording " + name + ": no track is armed");
    }
    if (startTapeFrame < 0) {
      throw new IllegalArgumentException("recording " + name + " begins before the tape");
    }
  }

  /// Open-ended, in float.
  public RecordingOrder(String name, List<Arm> arms, long startTapeFrame, long startSessionFrame) {
    this(
        name,
        arms,
        SampleEncoding.FLOAT_32,
        startTapeFrame,
        startSessionFrame,
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  public RecordingOrder in(SampleEncoding newEncoding) {
    return new RecordingOrder(
        name, arms, newEncoding, startTapeFrame, startSessionFrame, endTapeFrame, silenceFrames);
  }

  public RecordingOrder until(long tapeFrame) {
    return new RecordingOrder(
        name,
        arms,
        encoding,
        startTapeFrame,
        startSessionFrame,
        OptionalLong.of(tapeFrame),
        silenceFrames);
  }

  public RecordingOrder untilSilenceOf(long frames) {
    return new RecordingOrder(
        name,
        arms,
        encoding,
        startTapeFrame,
        startSessionFrame,
        endTapeFrame,
        OptionalLong.of(frames));
  }

  /// What a second of it takes on the disk.
  long bytesPerSecond(int sampleRateHz) {
    int channels = arms.stream().mapToInt(arm -> arm.inputs().size()).sum();
    return (long) sampleRateHz * channels * encoding.bits() / 8;
  }
}
