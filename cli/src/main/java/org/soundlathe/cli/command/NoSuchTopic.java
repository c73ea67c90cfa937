package org.soundlathe.cli.command;

import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// Help was asked for on something that is neither a command nor a message.
final class NoSuchTopic extends Refusal {
  private static final long serialVersionUID = 1L;

  NoSuchTopic(String topic) {
    super(
        "SL3104",
        ExitStatus.USAGE,
        "there is no command and no message '" + topic + "'",
        "see lathe help for the commands; a message's number looks like SL3101",
        null);
  }
}
