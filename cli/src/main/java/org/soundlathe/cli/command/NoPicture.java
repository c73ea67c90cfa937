package org.soundlathe.cli.command;

import java.nio.file.Path;
import org.soundlathe.paperwork.message.ExitStatus;
import org.soundlathe.paperwork.message.Refusal;

/// A picture of sound was asked for that cannot be drawn.
final class NoPicture extends Refusal {
  private static final long serialVersionUID = 1L;

  private NoPicture(String code, ExitStatus status, String what, String fix) {
    super(code, status, what, fix, null);
  }

  static NoPicture ofMany(int files) {
    return new NoPicture(
        "SL3105",
        ExitStatus.USAGE,
        "--picture draws one file, and " + files + " were given",
        "measure the files one after the other, each with a picture of its own");
  }

  static NoPicture namedLike(Path picture) {
    return new NoPicture(
        "SL3106",
        ExitStatus.USAGE,
        picture + ": a picture's name ends in .svg or .png",
        "choose one of the two; .svg is sharp at any size, .png is shown by every program");
  }

  static NoPicture ofChannels(Path file, int channels) {
    return new NoPicture(
        "SL3107",
        ExitStatus.INPUT_UNUSABLE,
        file + " has " + channels + " channels; a picture shows one or two",
        "draw the two that you want to see, as a file of their own");
  }
}
