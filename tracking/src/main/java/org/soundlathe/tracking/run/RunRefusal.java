package org.soundlathe.tracking.run;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A run of the tape that cannot be as it was asked for.
public final class RunRefusal extends Refusal {
  private static final long serialVersionUID = 1L;

  private RunRefusal(String code, String what, String fix) {
    super(code, ExitStatus.USAGE, what, fix, null);
  }

  /// A track cannot be armed.
  public static RunRefusal ofArm(String what, String fix) {
    return new RunRefusal("SL3941", what, fix);
  }

  /// The places on the time line contradict each other.
  public static RunRefusal ofTimes(String what, String fix) {
    return new RunRefusal("SL3942", what, fix);
  }
}
