package org.soundlathe.cli.command;

import org.soundlathe.cli.console.Trouble;
import org.soundlathe.paperwork.message.ExitStatus;

/// Several files were given and not one of them can be read.
final class NoneReadable {
  private NoneReadable() {}

  static Trouble of(int files) {
    return new Trouble(
        "SL3103",
        ExitStatus.INPUT_UNUSABLE,
        "none of the " + files + " files could be read",
        "see what is said of each file");
  }
}
