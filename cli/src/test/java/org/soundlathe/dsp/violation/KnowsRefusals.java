package org.soundlathe.dsp.violation;

import org.soundlathe.paperwork.message.ExitStatus;

/// Breaks, for the architecture tests: dsp may use no other module.
final class KnowsRefusals {
  ExitStatus status() {
    return ExitStatus.DONE;
  }
}
