package org.soundlathe.paperwork.progress;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// The job was asked to stop and did; nothing half-written is left under a final name.
public final class Interrupted extends Refusal {
  private static final long serialVersionUID = 1L;

  public Interrupted() {
    super(
        "SL3001",
        ExitStatus.INTERRUPTED,
        "stopped on request",
        "run the same command again to do the whole job",
        null);
  }
}
