package org.soundlathe.tracking.capture;

/// How much sound is kept in memory, and when a recording ends for want of room.
///
/// @param preRecordSeconds how far back a recording may begin, 0..60
/// @param reserveBytes that stay free on the disk: for the journal, and for others
/// @param silenceDbfs what is quieter than that, on every armed input, is silence
public record CaptureSettings(double preRecordSeconds, long reserveBytes, double silenceDbfs) {
  private static final double SLACK_SECONDS = 10;
  private static final long USUAL_RESERVE_BYTES = 64_000_000;
  private static final double USUAL_SILENCE_DBFS = -60;

  public CaptureSettings {
    if (!(preRecordSeconds >= 0 && preRecordSeconds <= 60)) {
      throw new IllegalArgumentException(
          "preRecordSeconds " + preRecordSeconds + " is outside 0..60");
    }
    if (reserveBytes < 0) {
      throw new IllegalArgumentException("reserveBytes " + reserveBytes + " is below 0");
    }
  }

  public static CaptureSettings preRecord(double seconds) {
    return new CaptureSettings(seconds, USUAL_RESERVE_BYTES, USUAL_SILENCE_DBFS);
  }

  /// Frames of history: what may be asked for, and ten seconds in which the disk may stand still.
  long historyFrames(int sampleRateHz) {
    return (long) Math.ceil((preRecordSeconds + SLACK_SECONDS) * sampleRateHz);
  }

  /// What the history takes of memory: 64 inputs at 48 kHz 123 MB, with a minute of pre-record 860.
  public long historyBytes(int inputs, int sampleRateHz) {
    return historyFrames(sampleRateHz) * inputs * Float.BYTES;
  }
}
