package org.soundlathe.device.ring;

/// A place where sound was lost, exact to the frame on both sides.
///
/// @param capturedFrame the frame of the captured stream that it stands before
/// @param playedFrame the frame of the played stream that it stands before
/// @param frames how long it is
public record Gap(Kind kind, long capturedFrame, long playedFrame, long frames) {
  /// What went wrong.
  public enum Kind {
    /// Nothing had been fed: silence was played, and the stream went on later.
    STARVED(0),
    /// Nobody drained the capture ring: what came in is gone.
    OVERRUN(1),
    /// The sound server went on without us: neither played nor captured.
    MISSED(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /// As the shared memory has it.
    int code() {
      return code;
    }

    static Kind of(long code) {
      for (var kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalStateException("no gap has the code " + code);
    }
  }
}
