package org.soundlathe.paperwork.message;

/// How a run ended, as scripts read it; the numbers are the command's contract.
public enum ExitStatus {
  DONE(0),
  UNEXPECTED(1),
  USAGE(2),
  FINDINGS(4),
  INPUT_UNUSABLE(5),
  OUTPUT_EXISTS(6),
  NOT_ENOUGH_SPACE(7),
  OUTPUT_UNWRITABLE(8),
  DEVICE_LOST(9),
  NO_SESSION(10),
  SESSION_LOCKED(11),
  INTERRUPTED(130);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /// The process exit code.
  public int code() {
    return code;
  }
}
